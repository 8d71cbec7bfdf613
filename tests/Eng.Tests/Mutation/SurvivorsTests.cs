namespace UnifiedInbox.Eng.Tests.Mutation;

/// <summary>The list as it is checked in, and what <c>eng/mutation/run</c> found, whose areas are in MUTATION_AREAS.</summary>
public sealed class SurvivorsTests
{
    private static readonly string Root = Find();

    private static IEnumerable<string> Areas => Environment.GetEnvironmentVariable("MUTATION_AREAS")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    [Test]
    public void Every_listed_line_is_in_its_file() => Assert.That(
        List().Entries.Select(entry => entry.Mutant)
            .Where(mutant => !File.ReadLines(Path.Combine(Root, mutant.File)).Any(line => MutationReport.Clean(line) == mutant.Line)),
        Is.Empty);

    [Test]
    public void Every_area_changes_files_that_are_there_and_no_two_the_same()
    {
        var files = Directory.GetFiles(Path.Combine(Root, "eng/mutation"), "*.json").SelectMany(FilesOf).ToList();

        Assert.That(files, Is.Unique.And.Not.Empty);
        Assert.That(files.Where(file => !File.Exists(file)), Is.Empty);
    }

    [Test, Explicit("needs the reports of eng/mutation/run")]
    public void Every_survivor_is_listed_and_every_listed_one_survives()
    {
        var problems = new List<string>();
        foreach (var area in Areas)
        {
            var trials = MutationReport.Read(File.ReadAllText(Path.Combine(Root, $"artifacts/mutation/{area}/reports/mutation-report.json")), Root);
            Assert.That(trials, Is.Not.Empty, $"{area}: nothing was changed");
            problems.AddRange(List().Problems(trials));
            TestContext.Out.WriteLine($"{area}: {trials.Count} changes; {string.Join(", ", trials.CountBy(trial => trial.Status).OrderBy(count => count.Key).Select(count => $"{count.Value} {count.Key}"))}");
        }

        Assert.That(Areas, Is.Not.Empty, "MUTATION_AREAS names no area");
        Assert.That(problems, Is.Empty);
    }

    private static IEnumerable<string> FilesOf(string area)
    {
        using var config = System.Text.Json.JsonDocument.Parse(File.ReadAllText(area));
        return [.. config.RootElement.GetProperty("stryker-config").GetProperty("mutate").EnumerateArray().Select(file => Path.Combine(Root, "src/Core", file.GetString()!))];
    }

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
