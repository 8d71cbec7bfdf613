using System.Text.Json;

namespace UnifiedInbox.Eng.Tests.Mutation;

/// <summary>The list as it is checked in, and what <c>eng/mutation/run</c> found.</summary>
public sealed class SurvivorsTests
{
    private static readonly string Root = Find();

    [Test]
    public void Every_listed_line_is_in_its_file() => Assert.That(
        List().Entries.Select(entry => entry.Mutant)
            .Where(mutant => !File.ReadLines(Path.Combine(Root, mutant.File)).Any(line => MutationReport.Clean(line) == mutant.Line)),
        Is.Empty);

    [Test]
    public void Every_file_that_is_changed_is_there_and_named_once()
    {
        using var config = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "eng/mutation/stryker.json")));
        var files = config.RootElement.GetProperty("stryker-config").GetProperty("mutate").EnumerateArray().Select(file => file.GetString()!).ToList();

        Assert.That(files, Is.Unique.And.Not.Empty);
        Assert.That(files.Where(file => !File.Exists(Path.Combine(Root, "src/Core", file))), Is.Empty);
    }

    [Test, Explicit("needs the report of eng/mutation/run")]
    public void Every_survivor_is_listed_and_every_listed_one_survives()
    {
        var trials = MutationReport.Read(File.ReadAllText(Path.Combine(Root, "artifacts/mutation/reports/mutation-report.json")), Root);
        foreach (var file in trials.GroupBy(trial => trial.Mutant.File).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            TestContext.Out.WriteLine($"{file.Key}: {Counts(file)}");
        }

        TestContext.Out.WriteLine($"all: {Counts(trials)}");
        var problems = List().Problems(trials).ToList();
        problems.ForEach(TestContext.Out.WriteLine);
        Assert.That(trials, Is.Not.Empty, "nothing was changed");
        Assert.That(problems, Is.Empty);
    }

    private static string Counts(IEnumerable<Trial> trials) =>
        string.Join(", ", trials.CountBy(trial => trial.Status).OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Value} {count.Key}"));

    private static SurvivorList List() => SurvivorList.Parse(File.ReadLines(Path.Combine(Root, "eng/mutation/survivors.tsv")));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "UnifiedInbox.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}
