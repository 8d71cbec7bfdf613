using System.Text.Json;

namespace UnifiedInbox.Eng.Tests.Mutation;

public sealed class SurvivorListTests
{
    private const string Source = "class Wait\n{\n    bool Is(int a) =>\n        a > 0\n        && a < 9;\n}\n";

    [Test]
    public void What_survived_and_is_listed_is_in_order() => Assert.That(Problems(["Survived", "Killed"], First), Is.Empty);

    [Test]
    public void What_no_test_covers_survives_too() => Assert.That(Problems(["NoCoverage", "Killed"], First), Is.Empty);

    [Test]
    public void What_survived_and_is_not_listed_is_a_problem() =>
        Assert.That(Problems(["Survived", "Survived"], First), Is.EqualTo(new[] { "survived without a reason (1 found, 0 listed): src/Wait.cs\t&& a < 9;\ta < 9 => a <= 9" }));

    [Test]
    public void What_is_listed_and_was_killed_is_a_problem() =>
        Assert.That(Problems(["Killed", "Killed"], First), Is.EqualTo(new[] { "listed, and survives no longer (0 found, 1 listed): src/Wait.cs\ta > 0\ta > 0 => a >= 0" }));

    [Test]
    public void What_is_listed_and_is_not_there_any_more_is_a_problem() =>
        Assert.That(Problems(["Killed", "Killed"], "src/Wait.cs\ta > 1\ta > 1 => a >= 1\tWhy."), Has.Count.EqualTo(1));

    [Test]
    public void What_is_listed_and_hung_proves_nothing() => Assert.That(Problems(["Timeout", "Killed"], First), Is.Empty);

    [Test]
    public void What_hung_was_noticed() => Assert.That(Problems(["Timeout", "Timeout"]), Is.Empty);

    [Test]
    public void What_was_not_tried_is_no_survivor() => Assert.That(Problems(["CompileError", "Ignored"]), Is.Empty);

    [Test]
    public void A_file_that_was_not_changed_is_left_alone() =>
        Assert.That(Problems(["Killed", "Killed"], "src/Other.cs\ta > 0\ta > 0 => a >= 0\tWhy."), Is.Empty);

    [Test]
    public void A_line_may_move() => Assert.That(Problems(["Survived", "Killed"], $"\n\n{Source}", 2, First), Is.Empty);

    [Test]
    public void The_same_change_twice_needs_two_reasons() => Assert.That(Problems(["Survived", "Killed"], First, First), Has.Count.EqualTo(1));

    [TestCase("src/Wait.cs\ta > 0\ta > 0 => a >= 0\t")]
    [TestCase("src/Wait.cs\ta > 0\ta > 0 => a >= 0")]
    public void A_survivor_without_a_reason_is_no_entry(string line) => Assert.That(() => SurvivorList.Parse([line]), Throws.TypeOf<FormatException>());

    [Test]
    public void Comments_and_empty_lines_are_no_entries() => Assert.That(SurvivorList.Parse(["# words", "", First]).Entries, Has.Count.EqualTo(1));

    [Test]
    public void A_change_over_several_lines_is_told_on_one()
    {
        var trial = MutationReport.Read(Report(Source, Mutant("Survived", (4, 9), (5, 17), "(a > 0\n|| a < 9)")), "/repo").Single();

        Assert.That(trial.Mutant.ToString(), Is.EqualTo("src/Wait.cs\ta > 0\ta > 0 && a < 9 => (a > 0 || a < 9)"));
    }

    private static string First => "src/Wait.cs\ta > 0\ta > 0 => a >= 0\tThe edge cannot be reached.";

    private static List<string> Problems(string[] statuses, params string[] list) => Problems(statuses, Source, 0, list);

    private static List<string> Problems(string[] statuses, string source, int moved, params string[] list) =>
        [.. SurvivorList.Parse(list).Problems(MutationReport.Read(
            Report(source, Mutant(statuses[0], (4 + moved, 9), (4 + moved, 14), "a >= 0"), Mutant(statuses[1], (5 + moved, 12), (5 + moved, 17), "a <= 9")), "/repo"))];

    private static string Report(string source, params object[] mutants) =>
        JsonSerializer.Serialize(new { files = new Dictionary<string, object> { ["/repo/src/Wait.cs"] = new { source, mutants } } });

    private static object Mutant(string status, (int Line, int Column) start, (int Line, int Column) end, string replacement) => new
    {
        status,
        replacement,
        location = new { start = new { line = start.Line, column = start.Column }, end = new { line = end.Line, column = end.Column } },
    };
}
