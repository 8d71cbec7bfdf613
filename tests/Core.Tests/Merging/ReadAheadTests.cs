using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Merging;

[CancelAfter(20_000)]
public sealed class ReadAheadTests
{
    [Test]
    [Catalogue(109)]
    public async Task The_next_page_is_asked_for_when_the_first_item_of_a_page_is_yielded_and_only_that_one()
    {
        var lister = Lister("a", "50 40 30 20 10", 2);
        var newer = Lister("b", "60", 1);
        await using var walk = Inbox.Of(lister, newer).Conversations().GetAsyncEnumerator();

        await walk.MoveNextAsync();
        Assert.That(Inbox.Text(walk.Current), Is.EqualTo("b0"));
        Assert.That(lister.Requested, Is.EqualTo([""]), "nothing of this lane was yielded yet");

        await walk.MoveNextAsync();
        Assert.That(Inbox.Text(walk.Current), Is.EqualTo("a0"));
        Assert.That(lister.Requested, Is.EqualTo(["", "t2"]));

        await walk.MoveNextAsync();
        Assert.That(lister.Requested, Is.EqualTo(["", "t2"]), "one page ahead only");
    }

    [Test]
    public async Task While_the_page_at_hand_has_items_no_call_waits()
    {
        var lister = Lister("a", "50 40 30 20", 3);
        lister.Hold("t3");
        await using var walk = Inbox.Of(lister).Conversations().GetAsyncEnumerator();
        await walk.MoveNextAsync();

        Assert.That(walk.MoveNextAsync().AsTask().IsCompletedSuccessfully, Is.True);
        Assert.That(walk.MoveNextAsync().AsTask().IsCompletedSuccessfully, Is.True);
        var next = walk.MoveNextAsync().AsTask();
        Assert.That(next.IsCompleted, Is.False);

        lister.Hold("t3").SetResult();
        Assert.That(await next, Is.True);
    }

    [Test]
    public async Task Items_of_the_page_at_hand_cost_no_memory()
    {
        var lanes = new[] { "a", "b", "c" }.Select(name => new FakeLister(
            name, Paging.ByToken([.. Enumerable.Range(0, 500).Select(place => Sample.Row(name, $"{name}{place}", 1000 - place))], 500)));
        await using var walk = Inbox.Of(lanes).Conversations().GetAsyncEnumerator();
        await walk.MoveNextAsync();

        var before = GC.GetAllocatedBytesForCurrentThread();
        var yielded = 0;
        while (yielded < 1400 && await walk.MoveNextAsync())
        {
            yielded++;
        }

        var after = GC.GetAllocatedBytesForCurrentThread();
        Assert.That((yielded, after - before), Is.EqualTo((1400, 0L)));
    }

    [Test]
    public async Task A_page_read_ahead_that_failed_shows_only_after_the_items_at_hand()
    {
        var lister = Lister("a", "50 40 30", 2);
        lister.Faults["t2"] = Sample.Unavailable("a");

        var text = await Inbox.ReadAsync(Inbox.Of(lister, Lister("b", "45", 1)).Conversations());

        Assert.That(text, Is.EqualTo("a0 b0 a1 a:Failed b:Complete"));
    }

    [Test]
    public async Task No_more_pages_are_read_at_once_than_allowed()
    {
        var listers = Enumerable.Range(0, 9).Select(lane => Lister($"l{lane}", "50 40", 1)).ToArray();
        Array.ForEach(listers, lister => lister.Hold(""));
        var inbox = Inbox.With(new UnifiedInboxOptions { MaxConcurrentPages = 4 }, TimeProvider.System, listers);

        var ids = Inbox.IdsAsync(inbox.Conversations());
        Assert.That(listers.Sum(lister => lister.InFlight), Is.EqualTo(4));
        listers[0].Hold("").SetResult();
        await Eventually.IsTrue(() => listers.Sum(lister => lister.Requested.Count) == 5, "the fifth page takes the free slot");
        Assert.That(listers.Sum(lister => lister.InFlight), Is.EqualTo(4));

        Array.ForEach(listers, lister => lister.Hold("").TrySetResult());
        Assert.That(await ids, Has.Count.EqualTo(18));
    }

    [Test]
    public async Task A_page_that_is_waited_for_overtakes_one_read_ahead()
    {
        var holder = Lister("a", "90 80 5", 2);
        var ahead = Lister("b", "85 10 5", 2);
        var awaited = Lister("c", "83 82", 1);
        holder.Hold("t2");
        awaited.Hold("t1");
        var inbox = Inbox.With(new UnifiedInboxOptions { MaxConcurrentPages = 1 }, TimeProvider.System, holder, ahead, awaited);
        await using var walk = inbox.Conversations().GetAsyncEnumerator();
        await Step(walk, "a0");
        await Step(walk, "b0");
        await Step(walk, "c0");

        var next = walk.MoveNextAsync().AsTask();
        Assert.That((ahead.Requested.Count, awaited.Requested.Count), Is.EqualTo((1, 1)), "the only slot is taken");
        holder.Hold("t2").SetResult();
        await Eventually.IsTrue(() => awaited.Requested.Count == 2, "the awaited page is read");
        Assert.That(ahead.Requested, Has.Count.EqualTo(1), "although it was queued first");

        awaited.Hold("t1").SetResult();
        Assert.That(await next, Is.True);
        Assert.That(Inbox.Text(walk.Current), Is.EqualTo("c1"));
    }

    private static async Task Step(IAsyncEnumerator<OneOf.OneOf<Conversation, AccountOutcome>> walk, string expected)
    {
        Assert.That(await walk.MoveNextAsync(), Is.True);
        Assert.That(Inbox.Text(walk.Current), Is.EqualTo(expected));
    }

    private static FakeLister Lister(string account, string minutes, int size) => new(account, Paging.ByToken(Sample.Rows(account, minutes), size));
}
