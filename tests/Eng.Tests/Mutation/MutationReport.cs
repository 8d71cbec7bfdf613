using System.Text.Json;
using System.Text.RegularExpressions;

namespace UnifiedInbox.Eng.Tests.Mutation;

/// <summary>Reads a report of dotnet-stryker, which is in the format of the mutation testing elements.</summary>
internal static partial class MutationReport
{
    private const int LongestChange = 160;

    private static readonly string[] Tried = ["Killed", "Timeout", "Survived", "NoCoverage"];

    /// <param name="json">The report.</param>
    /// <param name="root">The repository's root, which file names are told from.</param>
    internal static IReadOnlyList<Trial> Read(string json, string root)
    {
        using var report = JsonDocument.Parse(json);
        return
        [
            .. from file in report.RootElement.GetProperty("files").EnumerateObject()
               let lines = file.Value.GetProperty("source").GetString()!.ReplaceLineEndings("\n").Split('\n')
               from mutant in file.Value.GetProperty("mutants").EnumerateArray()
               let status = mutant.GetProperty("status").GetString()!
               where Tried.Contains(status)
               select new Trial(Read(Path.GetRelativePath(root, file.Name).Replace('\\', '/'), lines, mutant), status),
        ];
    }

    private static Mutant Read(string file, string[] lines, JsonElement mutant)
    {
        var (start, end) = (Place(mutant, "start"), Place(mutant, "end"));
        var last = lines[end.Line][..end.Column];
        var before = start.Line == end.Line
            ? last[start.Column..]
            : string.Join(' ', [lines[start.Line][start.Column..], .. lines[(start.Line + 1)..end.Line], last]);
        return new Mutant(file, Clean(lines[start.Line]), $"{Short(before)} => {Short(mutant.GetProperty("replacement").GetString()!)}");
    }

    /// <summary>Lines and columns count from one.</summary>
    private static (int Line, int Column) Place(JsonElement mutant, string end)
    {
        var place = mutant.GetProperty("location").GetProperty(end);
        return (place.GetProperty("line").GetInt32() - 1, place.GetProperty("column").GetInt32() - 1);
    }

    private static string Short(string code) => Clean(code) is { Length: > LongestChange } text ? $"{text[..LongestChange]}…" : Clean(code);

    internal static string Clean(string code) => Blanks().Replace(code, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
