using UnifiedInbox.Testing;

namespace UnifiedInbox.Providers.Example.Tests;

[CancelAfter(60_000)]
internal sealed class ReportTests
{
    [Test]
    public async Task The_report_of_the_made_up_vendor_has_no_broken_promise()
    {
        var report = await ProviderConformance.ReportAsync(ExampleSubject.Sound, TestContext.CurrentContext.CancellationToken);
        report.WriteTo(TestContext.Out);

        Assert.That(report.IsSound, Is.True);
        Assert.That(report.Count(ConformanceState.NotApplicable), Is.Zero);
    }

    [Test]
    public void Every_topic_is_a_section_of_the_guide()
    {
        var headings = File.ReadLines(Path.Combine(Repository.Root, "docs/adding-a-provider.md")).Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]);

        Assert.That(ProviderConformance.Checks(ExampleSubject.Sound).Select(check => check.Topic).Distinct(), Is.SubsetOf(headings));
    }

    [Test]
    public void The_guide_tells_how_small_the_provider_is() =>
        Assert.That(File.ReadAllText(Path.Combine(Repository.Root, "docs/adding-a-provider.md")), Does.Contain($"{Repository.LinesOfCode("samples/Providers.Example").Values.Sum()} lines that are neither blank nor comment"));
}
