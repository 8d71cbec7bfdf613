using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace UnifiedInbox.Cli;

/// <summary>
/// Makes text that strangers wrote safe to show: no terminal sequences, no control characters, no invisible or direction-changing characters.
/// Joiners stay, since some scripts and emoji need them.
/// </summary>
internal static partial class VendorText
{
    private const char ZeroWidthNonJoiner = '\u200C';
    private const char ZeroWidthJoiner = '\u200D';

    /// <summary>One line: every run of white space is one space, nothing at the ends.</summary>
    public static string OneLine(string? text, int longest = int.MaxValue) => Cut(WhiteSpace().Replace(Clean(text ?? ""), " ").Trim(), longest);

    /// <summary>Lines: at most one empty one between others.</summary>
    public static string Lines(string? text, int longest = int.MaxValue)
    {
        var lines = Clean(text ?? "").Split('\n').Select(line => line.TrimEnd());
        return Cut(EmptyLines().Replace(string.Join('\n', lines), "\n\n").Trim('\n'), longest);
    }

    private static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = longest - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd() + "…";
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in TerminalSequence().Replace(text.ReplaceLineEndings("\n"), "").EnumerateRunes())
        {
            if (Keep(rune))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    private static bool Keep(Rune rune) => rune.Value is '\n' or '\t' or ZeroWidthJoiner or ZeroWidthNonJoiner
        || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse);

    // Strings that a terminal would interpret (title, link, device control), then CSI sequences, then other two-character escapes.
    [GeneratedRegex(@"(?:\x1B[\]PX^_]|[\x90\x98\x9D-\x9F])[^\x07\x1B\x9C]*(?:\x07|\x1B\\|\x9C)|(?:\x1B\[|\x9B)[0-?]*[ -/]*[@-~]|\x1B[ -/]+[0-~]|\x1B[@-Z\\-_]")]
    private static partial Regex TerminalSequence();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex EmptyLines();
}
