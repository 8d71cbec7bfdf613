using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Resilience;

/// <summary>Somebody else uses the credential: what the vendor says is left counts when it is less than the library knows of.</summary>
[CancelAfter(30_000)]
internal sealed class LowerFigureTests : ProbeFixture
{
    private const string Empty = """{"things":[]}""";

    private static readonly RateWindow Second = new(10, TimeSpan.FromSeconds(1));
    private static readonly RateWindow Day = new(1_000, TimeSpan.FromDays(1));

    [Test]
    [Catalogue(15)]
    public async Task Nothing_left_holds_the_next_request_back_for_one_window()
    {
        Answers(() => Status(200, Empty, ("X-Left", "0")));
        var probe = Probe(static options => options.RateWindows = [Second]);

        await List(probe);
        await RunToEnd(List(probe));

        Assert.That(Arrivals, Is.EqualTo(new[] { TimeSpan.Zero, TimeSpan.FromSeconds(1) }));
    }

    [Test]
    public async Task Two_left_are_two_more_and_not_one_more()
    {
        Answers(() => Status(200, Empty, ("X-Left", "2")), () => Json(Empty));
        var probe = Probe(static options => options.RateWindows = [Second]);

        for (var call = 0; call < 4; call++)
        {
            await RunToEnd(List(probe));
        }

        Assert.That(Arrivals, Is.EqualTo(new[] { TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromSeconds(1) }));
    }

    [TestCase("9")]
    [TestCase("500")]
    [TestCase("-1")]
    [TestCase("few")]
    [TestCase("")]
    public async Task A_figure_that_is_not_lower_or_no_figure_changes_nothing(string left)
    {
        Answers(() => Status(200, Empty, ("X-Left", left)), () => Json(Empty));
        var probe = Probe(static options => options.RateWindows = [Second]);

        for (var call = 0; call < 10; call++)
        {
            await List(probe);
        }

        Assert.That(Arrivals, Has.All.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public async Task A_day_used_up_by_others_is_told_at_once_and_believed_for_an_hour()
    {
        Answers(() => Status(200, Empty, ("X-Left-Today", "0")), () => Json(Empty));
        var probe = Probe(static options => options.RateWindows = [Second, Day]);
        await List(probe);

        var fault = (await List(probe)).AsT1;
        Time.Advance(TimeSpan.FromHours(1));
        var later = await List(probe);

        Assert.That((fault.GetType(), fault.RetryAfter), Is.EqualTo((typeof(RateLimitedFault), TimeSpan.FromHours(1))));
        Assert.That(later.IsT0, Is.True);
        Assert.That(Arrivals, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_day_used_up_by_the_account_itself_says_until_when()
    {
        Answers(() => Json(Empty));
        var probe = Probe(static options => options.RateWindows = [new RateWindow(5, TimeSpan.FromDays(1))]);
        for (var call = 0; call < 5; call++)
        {
            await List(probe);
            Time.Advance(TimeSpan.FromHours(1));
        }

        var fault = (await List(probe)).AsT1;

        Assert.That((fault.GetType(), fault.RetryAfter), Is.EqualTo((typeof(RateLimitedFault), TimeSpan.FromHours(19))));
    }

    [Test]
    public async Task A_window_the_account_does_not_have_is_not_looked_at()
    {
        Answers(() => Status(200, Empty, ("X-Left-Today", "0")), () => Json(Empty));
        var probe = Probe(static options => options.RateWindows = [Second]);
        await List(probe);

        Assert.That((await List(probe)).IsT0, Is.True);
    }
}
