using System.Globalization;

namespace UnifiedInbox.Benchmarks.Vendors;

/// <summary>What an account's vendor is to have and to do, written into the account's base URL, so that the server needs no other setup.</summary>
/// <param name="Vendor">lemlist, sendkit or leadconnector.</param>
/// <param name="Account">Shifts the account's times, so that accounts interleave.</param>
/// <param name="Pages">How many pages deep it is.</param>
/// <param name="PageSize">How many rows a page has.</param>
/// <param name="LatencyMs">What every answer waits first.</param>
/// <param name="Habit">What it does besides.</param>
internal sealed record Scenario(string Vendor, int Account, int Pages, int PageSize, int LatencyMs = 0, VendorHabit Habit = VendorHabit.Answers)
{
    public const string Lemlist = "lemlist";
    public const string Sendkit = "sendkit";
    public const string LeadConnector = "leadconnector";

    public static IReadOnlyList<string> Vendors { get; } = [Lemlist, Sendkit, LeadConnector];

    /// <summary>
    /// LeadConnector is asked from the last row's own instant, so that a page begins with the row before it; so much fewer rows are as many pages.
    /// </summary>
    public int Conversations => Vendor == LeadConnector ? Pages * (PageSize - 1) : Pages * PageSize;

    public int Messages => Pages * PageSize;

    public string Name => $"a{Account}";

    public string Path => string.Create(CultureInfo.InvariantCulture, $"/{Vendor}/{Account}/{Pages}/{PageSize}/{LatencyMs}/{Habit}");

    /// <summary>So many accounts, the vendors taking turns.</summary>
    public static IReadOnlyList<Scenario> Accounts(int count, int pages, int pageSize, int latencyMs = 0) =>
        [.. Enumerable.Range(0, count).Select(account => new Scenario(Vendors[account % Vendors.Count], account, pages, pageSize, latencyMs))];

    public static Scenario Parse(ReadOnlySpan<string> segments) => new(
        segments[0], Number(segments[1]), Number(segments[2]), Number(segments[3]), Number(segments[4]), Enum.Parse<VendorHabit>(segments[5]));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
