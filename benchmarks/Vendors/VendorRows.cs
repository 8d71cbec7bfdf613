using System.Globalization;

namespace UnifiedInbox.Benchmarks.Vendors;

/// <summary>Ids and times of rows. Row 0 is the newest; accounts are shifted by a few milliseconds each.</summary>
internal static class VendorRows
{
    private static readonly DateTimeOffset Newest = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset At(Scenario scenario, int row) => Newest.AddMilliseconds((-1000.0 * row) - scenario.Account);

    public static string Iso(Scenario scenario, int row, int minutesEarlier = 0) =>
        At(scenario, row).AddMinutes(-minutesEarlier).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static string Id(string prefix, Scenario scenario, int row) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}{scenario.Account:D3}r{row:D8}xQmNpK");

    /// <summary>The row of an id made here.</summary>
    public static int Of(string id) => int.Parse(id.AsSpan(id.IndexOf('r', StringComparison.Ordinal) + 1, 8), CultureInfo.InvariantCulture);
}
