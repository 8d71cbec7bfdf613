using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Merging;

[CancelAfter(20_000)]
public sealed class CancellationTests
{
    [Test]
    [Catalogue(59, 61)]
    public async Task Leaving_the_loop_cancels_what_is_in_flight()
    {
        var lister = Lister("a", "50 40");
        lister.Hold("t1");

        await foreach (var entry in Inbox.Of(lister).Conversations())
        {
            Assert.That(Inbox.Text(entry), Is.EqualTo("a0"));
            break;
        }

        await Eventually.IsTrue(() => lister.Cancelled == 1 && lister.InFlight == 0, "the page read ahead is cancelled");
    }

    [Test]
    public async Task Leaving_a_walk_twice_is_leaving_it_once()
    {
        var walk = Inbox.Of(Lister("a", "50 40")).Conversations().GetAsyncEnumerator();
        await walk.MoveNextAsync();
        await walk.DisposeAsync();

        Assert.That(async () => await walk.DisposeAsync(), Throws.Nothing);
    }

    [Test]
    public async Task Leaving_the_loop_hands_no_slot_on_to_a_page_that_waits_for_one()
    {
        var first = Lister("a", "50 20 10", 2);
        var second = new FakeLister("b", Paging.ByToken(Sample.Rows("b", "40 20 10"), 2)) { IsSlowToCancel = true };
        var waiting = Lister("c", "30 20 10", 2);
        first.Hold("t2");
        second.Hold("t2");
        var walk = Inbox.With(new UnifiedInboxOptions { MaxConcurrentPages = 2 }, TimeProvider.System, first, second, waiting).Conversations().GetAsyncEnumerator();
        for (var items = 0; items < 3; items++)
        {
            await walk.MoveNextAsync();
        }

        await walk.DisposeAsync();

        await Eventually.IsTrue(() => first.Cancelled == 1 && second.Cancelled == 1, "the pages read ahead are cancelled");
        Assert.That(waiting.Requested, Is.EqualTo([""]));
    }

    [Test]
    public async Task Asking_for_the_next_item_before_the_last_answer_is_a_mistake_and_harms_nothing()
    {
        var lister = Lister("a", "50 40");
        var page = lister.Hold("");
        await using var walk = Inbox.Of(lister).Conversations().GetAsyncEnumerator();
        var first = walk.MoveNextAsync().AsTask();

        var thrown = Assert.Throws<InvalidOperationException>(() => walk.MoveNextAsync().AsTask());

        Assert.That(thrown!.Message, Does.Contain("await it first, or enumerate the stream once more"));
        page.SetResult();
        Assert.That(await first, Is.True);
        Assert.That(Inbox.Text(walk.Current), Is.EqualTo("a0"));
        Assert.That(await walk.MoveNextAsync(), Is.True);
    }

    [Test]
    public async Task Leaving_the_loop_over_pages_cancels_what_is_in_flight()
    {
        var lister = Lister("a", "50 40");
        lister.Hold("t1");

        await foreach (var page in Inbox.Of(lister).Conversations().AsPages(1))
        {
            Assert.That(Inbox.Ids(page), Is.EqualTo("a0"));
            break;
        }

        await Eventually.IsTrue(() => lister.Cancelled == 1 && lister.InFlight == 0, "the page read ahead is cancelled");
    }

    [Test, NonParallelizable]
    [Catalogue(61)]
    public async Task A_page_that_fails_after_the_walk_was_left_is_observed()
    {
        var unobserved = new List<string>();
        void Note(object? sender, UnobservedTaskExceptionEventArgs args)
        {
            lock (unobserved)
            {
                unobserved.AddRange(args.Exception.InnerExceptions.Select(inner => inner.Message));
            }
        }

        TaskScheduler.UnobservedTaskException += Note;
        try
        {
            await LeaveWalkWithFailingPage("left behind");
            for (var i = 0; i < 3; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Note;
        }

        lock (unobserved)
        {
            Assert.That(unobserved, Has.None.EqualTo("left behind"));
        }
    }

    [Test]
    [Catalogue(59)]
    public async Task The_callers_token_ends_a_wait_with_that_token_even_if_the_provider_does_not_heed_it([Values("", "t1")] string held)
    {
        var lister = new FakeLister("a", Paging.ByToken(Sample.Rows("a", "50 40"), 1)) { IgnoresCancellation = true };
        lister.Hold(held);
        using var source = new CancellationTokenSource();
        var walk = Inbox.Of(lister).Conversations().ToListAsync(source.Token).AsTask();
        await Eventually.IsTrue(() => lister.InFlight == 1, "the page is being read");

        await source.CancelAsync();

        var exception = Assert.CatchAsync<OperationCanceledException>(() => Eventually.Ends(walk));
        Assert.That(exception!.CancellationToken, Is.EqualTo(source.Token));
    }

    [Test]
    public async Task The_callers_token_ends_a_walk_that_has_items_at_hand()
    {
        using var source = new CancellationTokenSource();
        await using var walk = Inbox.Of(Lister("a", "50 40")).Conversations().GetAsyncEnumerator(source.Token);
        await walk.MoveNextAsync();

        await source.CancelAsync();

        var exception = Assert.CatchAsync<OperationCanceledException>(() => walk.MoveNextAsync().AsTask());
        Assert.That(exception!.CancellationToken, Is.EqualTo(source.Token));
    }

    [Test]
    public void Pages_take_the_token_of_WithCancellation()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var lister = Lister("a", "50 40");

        Assert.CatchAsync<OperationCanceledException>(() => Inbox.Of(lister).Conversations().AsPages(1).ToListAsync(source.Token).AsTask());
        Assert.That(lister.Requested, Is.Empty);
    }

    [Test]
    public void What_else_a_provider_throws_reaches_the_caller([Values("", "t1")] string cursor)
    {
        var lister = Lister("a", "50 40");
        lister.Exceptions[cursor] = new ArgumentException("not one of this vendor's ids");

        Assert.ThrowsAsync<ArgumentException>(() => Inbox.ReadAsync(Inbox.Of(lister).Conversations()));
    }

    [Test]
    public void A_providers_own_TimeoutException_reaches_the_caller_too()
    {
        var lister = Lister("a", "50 40");
        lister.Exceptions[""] = new TimeoutException("the provider's");

        Assert.That(() => Inbox.ReadAsync(Inbox.Of(lister).Conversations()), Throws.TypeOf<TimeoutException>().With.Message.EqualTo("the provider's"));
    }

    private static async Task LeaveWalkWithFailingPage(string message)
    {
        var lister = new FakeLister("a", Paging.ByToken(Sample.Rows("a", "50 40"), 1)) { IgnoresCancellation = true };
        lister.Exceptions["t1"] = new InvalidOperationException(message);
        var hold = lister.Hold("t1");
        await foreach (var _ in Inbox.Of(lister).Conversations())
        {
            break;
        }

        hold.SetResult();
        await Eventually.IsTrue(() => lister.InFlight == 0, "the page has failed");
    }

    private static FakeLister Lister(string account, string minutes, int size = 1) => new(account, Paging.ByToken(Sample.Rows(account, minutes), size));
}
