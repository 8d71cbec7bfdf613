using UnifiedInbox.Testing;

namespace UnifiedInbox.Core.Tests.Merging;

[CancelAfter(20_000)]
public sealed class FirstPageTests
{
    private static readonly UnifiedInboxOptions Options = new() { FirstPageTimeout = TimeSpan.FromSeconds(10) };

    [Test]
    public async Task Nothing_is_yielded_before_every_first_page_is_there()
    {
        var slow = Lister("a", "50");
        var hold = slow.Hold("");
        await using var walk = Inbox.Of(slow, Lister("b", "60")).Conversations().GetAsyncEnumerator();

        var first = walk.MoveNextAsync().AsTask();

        Assert.That(first.IsCompleted, Is.False);
        hold.SetResult();
        Assert.That(await first, Is.True);
        Assert.That(Inbox.Text(walk.Current), Is.EqualTo("b0"));
    }

    [Test]
    public async Task All_first_pages_are_asked_for_at_once()
    {
        FakeLister[] listers = [Lister("a", "50"), Lister("b", "40"), Lister("c", "30")];
        Array.ForEach(listers, lister => lister.Hold(""));
        await using var walk = Inbox.Of(listers).Conversations().GetAsyncEnumerator();

        var first = walk.MoveNextAsync().AsTask();

        Assert.That(listers.Select(lister => lister.InFlight), Is.All.EqualTo(1));
        Array.ForEach(listers, lister => lister.Hold("").SetResult());
        Assert.That(await first, Is.True);
    }

    [Test]
    public async Task A_lane_without_a_first_page_in_time_fails_is_cancelled_and_the_others_go_on([Values] bool ignoresCancellation)
    {
        var clock = new ManualTimeProvider();
        var slow = new FakeLister("a", Paging.ByToken(Sample.Rows("a", "50"), 1)) { IgnoresCancellation = ignoresCancellation };
        slow.Hold("");
        var entries = Inbox.With(Options, clock, slow, Lister("b", "40 30")).Conversations().ToListAsync().AsTask();

        clock.Advance(TimeSpan.FromSeconds(9.9));
        Assert.That(entries.IsCompleted, Is.False);
        clock.Advance(TimeSpan.FromSeconds(0.2));

        var read = await Eventually.Ends(entries);
        Assert.That(read.Select(Inbox.Text), Is.EqualTo(["a:Failed", "b0", "b1", "b:Complete"]));
        Assert.That(read[0].AsT1.Fault, Is.TypeOf<UnavailableFault>());
        await Eventually.IsTrue(() => slow.Cancelled == (ignoresCancellation ? 0 : 1), "a page that heeds it is cancelled");
    }

    [Test]
    public async Task A_lane_that_is_given_up_while_it_waits_for_a_slot_is_not_asked()
    {
        var clock = new ManualTimeProvider();
        FakeLister[] hanging = [Lister("a", "50"), new("b", Paging.ByToken(Sample.Rows("b", "40"), 1)) { IsSlowToCancel = true }];
        var waiting = Lister("c", "30");
        Array.ForEach(hanging, lister => lister.Hold(""));
        var inbox = Inbox.With(new UnifiedInboxOptions { MaxConcurrentPages = 2 }, clock, [.. hanging, waiting]);

        // On a thread without the runner's context a cancelled page gives its slot back before the next lane is given up.
        var read = await Eventually.Ends(Task.Run(() =>
        {
            var walk = Inbox.ReadAsync(inbox.Conversations());
            clock.Advance(TimeSpan.FromSeconds(10));
            return walk;
        }));

        Assert.That(read, Is.EqualTo("a:Failed b:Failed c:Failed"));
        Assert.That(waiting.Requested, Is.Empty);
    }

    [Test]
    public async Task The_time_limit_does_not_hold_for_later_pages()
    {
        var clock = new ManualTimeProvider();
        var slow = Lister("a", "50 40");
        var hold = slow.Hold("t1");
        var text = Inbox.ReadAsync(Inbox.With(Options, clock, slow).Conversations());

        clock.Advance(TimeSpan.FromHours(1));
        hold.SetResult();

        Assert.That(await text, Is.EqualTo("a0 a1 a:Complete"));
    }

    [Test]
    public async Task The_alarm_is_gone_when_all_first_pages_came_in_time()
    {
        var clock = new ManualTimeProvider();
        var lister = Lister("a", "50 40");
        var hold = lister.Hold("");
        await using var walk = Inbox.With(Options, clock, lister).Conversations().GetAsyncEnumerator();
        var first = walk.MoveNextAsync().AsTask();
        Assert.That(clock.NextTimerDue, Is.Not.Null);

        hold.SetResult();
        await first;

        Assert.That(clock.NextTimerDue, Is.Null);
    }

    [Test]
    public async Task On_a_resume_the_limit_holds_until_the_position_is_found_and_the_position_survives()
    {
        var clock = new ManualTimeProvider();
        var lister = Lister("a", "50 40 30 20");
        var inbox = Inbox.With(Options, clock, lister, Lister("b", "45"));
        var pages = await inbox.Conversations().AsPages(3).Take(1).ToListAsync();
        Assert.That(Inbox.Ids(pages[0]), Is.EqualTo("a0 b0 a1"));
        lister.Hold("t1");

        var resumed = Inbox.Resume(inbox, pages[0].Cursor!).AsPages(5).ToListAsync().AsTask();
        await Eventually.IsTrue(() => lister.InFlight == 1 && clock.NextTimerDue is not null, "the second page is being read");
        clock.Advance(TimeSpan.FromSeconds(10));
        var stopped = (await Eventually.Ends(resumed))[^1];
        lister.Hold("t1").SetResult();

        Assert.That(Inbox.Outcomes(stopped), Is.EqualTo("a:Failed b:Complete"));
        Assert.That(await Inbox.IdsAsync(Inbox.Resume(inbox, stopped.Cursor!)), Is.EqualTo(["a2", "a3"]));
    }

    private static FakeLister Lister(string account, string minutes) => new(account, Paging.ByToken(Sample.Rows(account, minutes), 1));
}
