using OneOf;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests.Providers;

/// <summary>Threads that change while they are read, by vendors that are asked how many messages to pass over.</summary>
[CancelAfter(10_000)]
internal sealed class MovingThreadTests
{
    [Test]
    public async Task A_message_that_goes_does_not_take_the_one_at_the_page_s_edge_along(CancellationToken cancellationToken)
    {
        var thread = new LivingThread(messages: 7, pageSize: 3);
        thread.Before = request => RemoveAt(thread, request, 2, "m7");

        var (ids, completeness) = await ReadAsync(thread, cancellationToken);

        Assert.That(ids, Is.EqualTo("m6 m5 m4 m3 m2 m1 m7"), "as the vendor has them now, then what is gone");
        Assert.That(completeness, Is.EqualTo(Completeness.Complete));
    }

    [Test]
    public async Task Messages_that_arrive_cost_repeats_and_no_second_reading(CancellationToken cancellationToken)
    {
        var thread = new LivingThread(messages: 7, pageSize: 3);
        thread.Before = request => _ = request > 1 && thread.Ids.Count < 9 ? Arrive(thread) : 0;

        var (ids, completeness) = await ReadAsync(thread, cancellationToken);

        Assert.That(ids, Is.EqualTo("m7 m6 m5 m4 m3 m2 m1"));
        Assert.That((completeness, thread.Requests), Is.EqualTo((Completeness.Complete, 3)));
    }

    [Test]
    public async Task A_thread_that_shrinks_in_every_reading_is_uncertain_after_three(CancellationToken cancellationToken)
    {
        var thread = new LivingThread(messages: 20, pageSize: 3);
        thread.Before = request => thread.Ids.RemoveRange(0, request % 2 == 0 ? 1 : 0);

        var (_, completeness) = await ReadAsync(thread, cancellationToken);

        Assert.That((completeness, thread.Requests), Is.EqualTo((Completeness.Uncertain("moving"), 6)));
    }

    [Test]
    public async Task An_end_before_the_vendor_s_own_count_is_uncertain(CancellationToken cancellationToken)
    {
        var page = LivingThread.Page(["m2", "m1"], null) with { Extent = new PageExtent(0, 2, 3) };

        var collected = await MessagePages.CollectAsync((_, _) => Task.FromResult<OneOf<Page<Message>, InboxFault>>(page), 100, cancellationToken: cancellationToken);

        Assert.That(collected.AsT0.Completeness, Is.EqualTo(Completeness.Uncertain("short")));
    }

    [Test]
    public async Task What_could_not_be_read_is_reported_once_though_it_was_met_twice(CancellationToken cancellationToken)
    {
        var (first, below) = (Sample.Skipped("a", "first"), Sample.Skipped("a", "below"));
        var pages = new Queue<Page<Message>>(
        [
            LivingThread.Page(["m4"], "2") with { Extent = new PageExtent(0, 2, 5), Skipped = [first] },
            LivingThread.Page(["m2"], "4") with { Extent = new PageExtent(2, 4, 4), Skipped = [below] },
            LivingThread.Page(["m4"], null) with { Extent = new PageExtent(0, 2, 2), Skipped = [first] },
        ]);

        var collected = await MessagePages.CollectAsync((_, _) => Task.FromResult<OneOf<Page<Message>, InboxFault>>(pages.Dequeue()), 100, cancellationToken: cancellationToken);

        Assert.That(collected.AsT0.Skipped, Is.EqualTo(new[] { first, below }));
    }

    [TestCaseSource(nameof(Seeds))]
    public async Task Whatever_comes_and_goes_nothing_that_stayed_is_missing_from_a_complete_thread(int seed, CancellationToken cancellationToken)
    {
        TestContext.Out.WriteLine($"seed {seed}");
        for (var round = 0; round < 200; round++)
        {
            var random = new Random((seed * 1000) + round);
            var thread = new LivingThread(random.Next(1, 30), pageSize: random.Next(1, 6));
            var start = thread.Ids.ToList();
            thread.Before = _ => Change(thread, random);

            var (ids, completeness) = await ReadAsync(thread, cancellationToken);

            var stayed = start.Where(thread.Ids.Contains);
            var read = ids.Split(' ');
            Assert.That(read, Is.Unique, $"round {round}");
            Assert.That(completeness.State != CompletenessState.Complete || stayed.All(read.Contains), $"round {round}: {ids} of {string.Join(' ', thread.Ids)}");
            Assert.That(completeness.Reason, Is.AnyOf(null, "moving", "stalled"), $"round {round}");
        }
    }

    private static IEnumerable<int> Seeds => Enumerable.Range(1, 10);

    private static void Change(LivingThread thread, Random random)
    {
        for (var arrivals = random.Next(4) == 0 ? random.Next(1, 3) : 0; arrivals > 0; arrivals--)
        {
            thread.Arrive();
        }

        for (var removals = random.Next(4) == 0 ? random.Next(1, 3) : 0; removals > 0 && thread.Ids.Count > 0; removals--)
        {
            thread.Ids.RemoveAt(random.Next(thread.Ids.Count));
        }
    }

    private static int Arrive(LivingThread thread)
    {
        thread.Arrive();
        return thread.Ids.Count;
    }

    private static void RemoveAt(LivingThread thread, int request, int when, string id)
    {
        if (request == when)
        {
            thread.Ids.Remove(id);
        }
    }

    private static async Task<(string Ids, Completeness Completeness)> ReadAsync(LivingThread thread, CancellationToken cancellationToken)
    {
        var collected = (await MessagePages.CollectAsync(thread.BySkip, 100, cancellationToken: cancellationToken)).AsT0;
        return (string.Join(' ', collected.NewestFirst.Select(message => message.Id.Value)), collected.Completeness);
    }
}
