using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace UnifiedInbox.Cli.Output;

/// <summary>Makes consoles that keep to plain text where nobody watches a terminal.</summary>
internal static class Screen
{
    // Pipes and files have no width; this one keeps lines in one piece.
    private const int WidthWithoutTerminal = 160;

    public static IAnsiConsole Create(TextWriter writer, bool isTerminal, int? width = null)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Yes : InteractionSupport.No,
        });
        console.Profile.Capabilities.Unicode = true;
        console.Profile.Width = width ?? (isTerminal ? console.Profile.Width : WidthWithoutTerminal);
        return console;
    }

    /// <summary>Writes one line that is never wrapped or cut, so that it can be copied whole.</summary>
    public static void WriteWhole(this IAnsiConsole console, string line = "") => console.Profile.Out.Writer.WriteLine(line);

    /// <summary>Writes one line of prose: wrapped between words for a reader at a terminal, else whole. What is longer than a line, such as an address, stays in one piece.</summary>
    public static void WriteProse(this IAnsiConsole console, string line, string indent) => console.WriteProse(indent, line, indent);

    /// <summary>Writes prose behind a mark, with its further lines below its first one and not below the mark.</summary>
    public static void WriteMarked(this IAnsiConsole console, string mark, Style style, string line)
    {
        const string Gap = "  ";
        console.Write(new Text(mark, style));
        console.WriteProse(Gap, line, new string(' ', mark.Length) + Gap);
    }

    private static void WriteProse(this IAnsiConsole console, string before, string line, string indent)
    {
        string[] parts = console.Profile.Capabilities.Interactive ? [.. line.Wrap(console.Profile.Width - indent.Length)] : [line];
        console.WriteWhole((before + parts[0]).TrimEnd());
        Array.ForEach(parts[1..], part => console.WriteWhole((indent + part).TrimEnd()));
    }

    /// <summary>How many columns of a terminal the text takes.</summary>
    public static int Cells(this string text) => new Segment(text).CellCount();

    /// <summary>The text, cut to so many columns.</summary>
    public static string Fit(this string text, int cells)
    {
        if (text.Cells() <= cells)
        {
            return text;
        }

        var (end, used) = (0, 1);
        foreach (var rune in text.EnumerateRunes())
        {
            used += rune.ToString().Cells();
            if (used > cells)
            {
                break;
            }

            end += rune.Utf16SequenceLength;
        }

        return text[..end] + "…";
    }

    private static IEnumerable<string> Wrap(this string line, int cells)
    {
        if (line.Cells() <= cells)
        {
            yield return line;
            yield break;
        }

        var part = "";
        foreach (var word in line.Split(' '))
        {
            if (part.Length > 0 && part.Cells() + 1 + word.Cells() > cells)
            {
                yield return part;
                part = "";
            }

            part += part.Length > 0 ? " " + word : word;
        }

        yield return part;
    }

    public static string Time(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";
}
