using System.Globalization;
using System.Text.RegularExpressions;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Conventions;

/// <summary>docs/faults-catalogue.md against the tests that name its rows.</summary>
internal sealed partial class CatalogueTests
{
    private static readonly string[] States = ["tested", "elsewhere: ", "out: "];

    [Test]
    public void Every_row_has_a_test_or_a_reason()
    {
        var rows = Row().Matches(File.ReadAllText(Repository.Path("docs/faults-catalogue.md")))
            .ToDictionary(row => Number(row.Groups[1].Value), row => (Trigger: row.Groups[2].Value, State: row.Groups[3].Value));
        var tests = Tests().ToLookup(test => test.Row, test => test.Name);

        foreach (var (number, row) in rows.OrderBy(row => row.Key))
        {
            TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number,3} {tests[number].Count(),3} tests  {row.State}: {row.Trigger}"));
        }

        Assert.Multiple(() =>
        {
            Assert.That(rows.Keys, Is.EquivalentTo(Enumerable.Range(1, 110)));
            Assert.That(rows.Where(row => !States.Any(state => row.Value.State.StartsWith(state, StringComparison.Ordinal))), Is.Empty, "rows without a state");
            Assert.That(rows.Where(row => row.Value.State.StartsWith("tested", StringComparison.Ordinal) && !tests[row.Key].Any()).Select(row => row.Key), Is.Empty, "rows without a test");
            Assert.That(tests.Select(group => group.Key).Except(rows.Keys), Is.Empty, "tests of rows there are not");
            Assert.That(tests.Where(group => !rows[group.Key].State.StartsWith("tested", StringComparison.Ordinal)).Select(group => group.Key), Is.Empty, "rows that are tested by now and do not say so");
        });
    }

    [Test]
    public void A_row_is_a_property_of_its_test_so_that_it_can_be_filtered_by()
    {
        var test = new NUnit.Framework.Internal.TestMethod(new NUnit.Framework.Internal.MethodWrapper(typeof(CatalogueTests), nameof(Every_row_has_a_test_or_a_reason)));

        new CatalogueAttribute(7, 58).ApplyToTest(test);

        Assert.That(test.Properties["Catalogue"], Is.EqualTo(new[] { "7", "58" }));
    }

    /// <summary>Read from the sources, since no project refers to all others. What stands between the attribute and its method are attributes and their arguments.</summary>
    private static IEnumerable<(int Row, string Name)> Tests() =>
        from file in Repository.TestFiles()
        from Match mark in Mark().Matches(File.ReadAllText(Repository.Path(file)))
        from row in mark.Groups[1].Value.Split(',')
        select (Number(row), mark.Groups[2].Value);

    private static int Number(string text) => int.Parse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| (\d+) \| ([^|]+) \| [^|]+ \| ([^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^    \[Catalogue\(([\d, ]+)\)\]\r?\n(?:    \[[^\n]*\n)*    public (?:async )?(?:void|Task) (\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Mark();
}
