namespace UnifiedInbox.Eng.Tests.Mutation;

/// <summary>The checked-in list: changes that no test can notice, each with the reason; lines that begin with <c>#</c> are words about it.</summary>
internal sealed class SurvivorList
{
    private const string Columns = "file, line, change and reason, separated by tabs";

    private SurvivorList(IReadOnlyList<(Mutant Mutant, string Reason)> entries) => Entries = entries;

    internal IReadOnlyList<(Mutant Mutant, string Reason)> Entries { get; }

    internal static SurvivorList Parse(IEnumerable<string> lines) => new([.. lines.Where(line => line.Length > 0 && line[0] != '#').Select(Entry)]);

    /// <summary>What is wrong with the list after a run; entries of files that the run did not change are left alone.</summary>
    internal IEnumerable<string> Problems(IReadOnlyList<Trial> trials)
    {
        var files = trials.Select(trial => trial.Mutant.File).ToHashSet();
        var survived = trials.Where(trial => trial.IsSurvivor).CountBy(trial => trial.Mutant).ToDictionary();
        var hung = trials.Where(trial => trial.IsTimeout).CountBy(trial => trial.Mutant).ToDictionary();
        var listed = Entries.Select(entry => entry.Mutant).Where(mutant => files.Contains(mutant.File)).CountBy(mutant => mutant).ToDictionary();
        foreach (var mutant in survived.Keys.Union(listed.Keys).OrderBy(mutant => mutant.ToString(), StringComparer.Ordinal))
        {
            var (found, expected) = (survived.GetValueOrDefault(mutant), listed.GetValueOrDefault(mutant));
            if (found > expected)
            {
                yield return $"survived without a reason ({found} found, {expected} listed): {mutant}";
            }
            else if (found + hung.GetValueOrDefault(mutant) < expected)
            {
                yield return $"listed, and survives no longer ({found} found, {expected} listed): {mutant}";
            }
        }
    }

    private static (Mutant Mutant, string Reason) Entry(string line) => line.Split('\t') is [var file, var text, var change, { Length: > 0 } reason]
        ? (new Mutant(file, text, change), reason)
        : throw new FormatException($"Not {Columns}: {line}");
}
