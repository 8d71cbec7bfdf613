using System.Globalization;

namespace UnifiedInbox.Content.Tests.Rendering;

/// <summary>What happened while all vectors were shown.</summary>
/// <param name="Shown">How many frames loaded.</param>
/// <param name="Ran">The vectors that ran a script.</param>
/// <param name="Requests">What was asked of other hosts, or of this one beyond the pages.</param>
internal sealed record Rendering(int Shown, IReadOnlyList<int> Ran, IReadOnlyCollection<string> Requests)
{
    internal static Rendering Read(string report, IReadOnlyCollection<string> requests)
    {
        var parts = report.Split('/');
        return new Rendering(Number(parts[0]), [.. parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Number)], requests);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
