using System.Text.RegularExpressions;

namespace UnifiedInbox.Content.Tests.Rendering;

/// <summary>What happened while all vectors were shown.</summary>
/// <param name="Shown">How many frames loaded.</param>
/// <param name="Ran">The vectors that ran a script.</param>
/// <param name="Requests">What was asked of other hosts, or of this one beyond the pages.</param>
internal sealed partial record Rendering(int Shown, IReadOnlyList<int> Ran, IReadOnlyCollection<string> Requests)
{
    /// <summary>Reads what the page of frames wrote into its own title.</summary>
    internal static Rendering Read(string dom, IReadOnlyCollection<string> requests) =>
        Title().Match(dom) is { Success: true } title
            ? new Rendering(
                int.Parse(title.Groups[1].Value), [.. title.Groups[2].Value.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).Distinct().Order()], requests)
            : throw new InvalidOperationException("The page of frames did not finish: " + dom[..Math.Min(dom.Length, 500)]);

    [GeneratedRegex("<title>done ([0-9]+) ran ([0-9,]*)</title>")]
    private static partial Regex Title();
}
