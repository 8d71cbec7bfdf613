using UnifiedInbox.Core.Tests.Conventions;

namespace UnifiedInbox.Core.Tests.Diagnostics;

/// <summary>A run in which everything happens once shows, figure by figure, the tags that docs/observability.md says, and none besides.</summary>
[CancelAfter(30_000)]
[NonParallelizable]
internal sealed class DocumentedTagsTests : TelemetryFixture
{
    private const string OutOfOrder = """{"things":[{"id":"a","at":"2026-03-01T11:00:00Z","channel":"pigeon"},null,{"id":"b","at":"2026-03-01T12:00:00Z"}]}""";

    [Test]
    public async Task Each_metric_has_the_tags_of_its_row()
    {
        Answers(static () => Status(429, "", ("Retry-After", "7")), static () => Json(OutOfOrder), static () => Json(OutOfOrder), static () => Status(403));
        var inbox = ProbeInbox();

        var walk = inbox.Conversations().ToListAsync().AsTask();
        await Time.WaitForTimerAsync(within: TimeSpan.FromSeconds(8));
        Time.AdvanceToNextTimer(); // the end of the freeze, and not the first page's time-out besides
        await walk;
        await inbox.Conversations().ToListAsync();

        string[] measured = [.. Figures.All];
        var shown = measured.Concat(Figures.Gauges()).Select(figure => figure.Split(' ')).GroupBy(words => words[0], words => words[2..].Select(tag => tag.Split('=')[0]))
            .Select(metric => $"{metric.Key}: {string.Join(", ", metric.SelectMany(tags => tags).Distinct().Order(StringComparer.Ordinal))}");
        Assert.That(shown, Is.EquivalentTo(Documented()));
    }

    private static IEnumerable<string> Documented() =>
        from line in File.ReadLines(Repository.Path("docs/observability.md"))
        where line.StartsWith("| `unifiedinbox.", StringComparison.Ordinal)
        let cells = line.Replace("`", "", StringComparison.Ordinal).Split('|', StringSplitOptions.TrimEntries)
        select $"{cells[1]}: {string.Join(", ", cells[4].Split(", ").Order(StringComparer.Ordinal))}";
}
