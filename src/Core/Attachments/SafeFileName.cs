using System.Globalization;
using System.Text;

namespace UnifiedInbox;

/// <summary>Makes one harmless file name of whatever a stranger calls a file, on every system alike.</summary>
internal static class SafeFileName
{
    private const string Default = "attachment";
    private const int MostCharacters = 150;
    private const int MostBytes = 200;
    private const int LongestExtension = 16;

    /// <summary>What Windows takes for a device, whatever extension follows.</summary>
    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$",
        "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³",
    };

    internal static string Of(string? raw)
    {
        var name = Trim(Clean(raw ?? ""));
        name = Devices.Contains(name.Split('.')[0].TrimEnd()) ? $"_{name}" : name;
        name = Trim(Cut(name));
        return name.Length == 0 ? Default : name;
    }

    private static string Clean(string raw)
    {
        var clean = new StringBuilder();
        foreach (var rune in raw[(raw.LastIndexOfAny(['/', '\\']) + 1)..].EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                clean.Append(' ');
            }
            else if (IsVisible(rune))
            {
                clean.Append(rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*' ? "_" : rune.ToString());
            }
        }

        return clean.ToString();
    }

    /// <remarks>Lone surrogates come as U+FFFD, which says nothing either.</remarks>
    private static bool IsVisible(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>Leading dots hide a file, a leading dash makes it an option and a tilde a home; Windows drops dots and blanks at the end.</summary>
    private static string Trim(string name) => name.TrimStart('.', ' ', '-', '~').TrimEnd('.', ' ');

    private static string Cut(string name)
    {
        if (Fits(name))
        {
            return name;
        }

        var dot = name.LastIndexOf('.');
        var extension = dot > 0 && name.Length - dot <= LongestExtension ? name[dot..] : "";
        var stem = new StringBuilder();
        foreach (var rune in name[..^extension.Length].EnumerateRunes())
        {
            if (!Fits($"{stem}{rune}{extension}"))
            {
                break;
            }

            stem.Append(rune);
        }

        return stem + extension;
    }

    private static bool Fits(string name) => name.Length <= MostCharacters && Encoding.UTF8.GetByteCount(name) <= MostBytes;
}
