namespace UnifiedInbox.Core.Tests.Resilience.Calls;

/// <summary>For how long a 429 that names no time freezes the budget.</summary>
[CancelAfter(30_000)]
internal sealed class OwnFreezeTests : PipelineFixture
{
    [Test]
    public async Task It_is_the_shortest_window_and_twice_as_long_each_time()
    {
        Windows = [new RateWindow(1_000, TimeSpan.FromDays(1)), new RateWindow(10, TimeSpan.FromSeconds(3)), new RateWindow(50, TimeSpan.FromMinutes(1))];

        await RunToEnd(static (exchange, _) => Answered(exchange, 429));

        Assert.That(Budget.Reports.Select(report => report.Freeze?.TotalSeconds), Is.EqualTo(new[] { 3, 6, 12 }));
    }

    [Test]
    public async Task It_is_no_longer_than_five_minutes()
    {
        Windows = [new RateWindow(1_000, TimeSpan.FromDays(1))];

        var end = await RunToEnd(static (exchange, _) => Answered(exchange, 429));

        Assert.That((Budget.Reports.Single().Freeze, end.Wait), Is.EqualTo((TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5))));
    }
}
