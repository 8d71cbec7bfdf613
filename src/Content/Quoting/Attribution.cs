using UnifiedInbox.Content.Text;

namespace UnifiedInbox.Content.Quoting;

/// <summary>The line that introduces a quote: "On Mon, 5 Jan 2026 at 10:00, Jane wrote:", in English, French, German, Spanish, Italian, Dutch, Portuguese and Polish.</summary>
internal static class Attribution
{
    private const int MostLines = 3;
    private const int MostCharacters = 400;

    private static readonly (string[] Openings, string[] Verbs)[] Languages =
    [
        (["On "], [" wrote", " writes"]),
        (["Le "], [" a écrit", " écrit"]),
        (["Am ", "Von: "], [" schrieb"]),
        (["El "], [" escribió"]),
        (["Il "], [" ha scritto"]),
        (["Op "], [" schreef", " geschreven"]),
        (["Em ", "A ", "No dia "], [" escreveu"]),
        (["W dniu ", "Dnia ", "pon., ", "wt., ", "śr., ", "czw., ", "pt., ", "sob., ", "niedz., "], [" pisze", " napisał", " napisała", " napisał(a)"]),
    ];

    /// <summary>How many lines the introduction that starts at a line takes, as programs wrap it; 0 when none starts there.</summary>
    public static int LengthAt(IReadOnlyList<Line> lines, int start)
    {
        var text = "";
        for (var count = 1; count <= MostLines && start + count <= lines.Count; count++)
        {
            var line = lines[start + count - 1];
            if (line.Text.Length + text.Length > MostCharacters || line.IsBlank || line.Mark != lines[start].Mark || line.Text.StartsWith('>'))
            {
                return 0;
            }

            text = count == 1 ? line.Text.Trim() : $"{text} {line.Text.Trim()}";
            if (text[^1] == ':')
            {
                return Introduces(text, isOneLine: count == 1) && (count == 1 || LengthAt(lines, start + 1) == 0) ? count : 0;
            }
        }

        return 0;
    }

    // A year or a time is what sets "On 5 Jan 2026 Jane wrote:" apart from "On that, Jane wrote:".
    private static bool Introduces(string text, bool isOneLine) =>
        HasDate(text) && Languages.Any(language =>
            language.Verbs.Any(verb => text.Contains(verb, StringComparison.OrdinalIgnoreCase))
            && (language.Openings.Any(opening => text.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) || (isOneLine && OpensWithAddress(text))));

    private static bool HasDate(string text)
    {
        var digits = 0;
        for (var i = 0; i < text.Length - 1; i++)
        {
            digits = char.IsAsciiDigit(text[i]) ? digits + 1 : 0;
            if (digits == 4 || (digits > 0 && i + 2 < text.Length && text[i + 1] is ('.' or ':' or '/' or 'h') && char.IsAsciiDigit(text[i + 2])))
            {
                return true;
            }
        }

        return false;
    }

    // "Jane Doe <jane@example.com> schrieb am 05.01.2026:"
    private static bool OpensWithAddress(string text)
    {
        var open = text.IndexOf('<', StringComparison.Ordinal);
        return open > 0 && text.IndexOf('>', open) > text.IndexOf('@', open) && text.IndexOf('@', open) > open;
    }
}
