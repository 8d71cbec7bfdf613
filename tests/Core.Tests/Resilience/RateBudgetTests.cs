using UnifiedInbox.Resilience;
using UnifiedInbox.Testing;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Resilience;

[CancelAfter(30_000)]
internal sealed class RateBudgetTests
{
    private static readonly TimeSpan Forever = TimeSpan.FromHours(1);

    private ManualTimeProvider time = null!;
    private RateBudget budget = null!;

    [SetUp]
    public void Start()
    {
        time = new ManualTimeProvider();
        budget = new RateBudget([new RateWindow(20, TimeSpan.FromSeconds(2))], time);
    }

    [TearDown]
    public void Stop() => budget.Dispose();

    [Test]
    public void The_limit_is_given_at_once_and_not_one_more(CancellationToken cancellationToken)
    {
        var given = Enumerable.Range(0, 21).Select(_ => budget.AcquireAsync(Forever, cancellationToken)).ToList();

        Assert.That(given.Take(20).All(slot => slot.IsCompletedSuccessfully), Is.True);
        Assert.That(given[20].IsCompleted, Is.False);
        Assert.That(budget.Remaining, Is.Zero);
    }

    [Test]
    public async Task A_slot_is_freed_one_window_after_the_response_and_not_after_the_send(CancellationToken cancellationToken)
    {
        await TakeAsync(20, cancellationToken);
        time.Advance(TimeSpan.FromSeconds(5));
        budget.Answered();

        var waiting = budget.AcquireAsync(Forever, cancellationToken);
        time.Advance(TimeSpan.FromSeconds(1.999));
        var early = waiting.IsCompleted;
        time.Advance(TimeSpan.FromSeconds(0.001));

        Assert.That(early, Is.False);
        Assert.That(await waiting, Is.Null);
    }

    [Test]
    [Catalogue(105)]
    public async Task A_wait_longer_than_the_caller_has_is_refused_at_once_with_its_length(CancellationToken cancellationToken)
    {
        await TakeAsync(20, cancellationToken);
        for (var i = 0; i < 20; i++)
        {
            budget.Answered();
        }

        var wait = await budget.AcquireAsync(TimeSpan.FromSeconds(1), cancellationToken);

        Assert.That(wait, Is.EqualTo(TimeSpan.FromSeconds(2)));
    }

    [Test]
    [Catalogue(105)]
    public async Task A_place_too_far_back_in_the_queue_is_refused_at_once(CancellationToken cancellationToken)
    {
        using var slow = new RateBudget([new RateWindow(2, TimeSpan.FromSeconds(10))], time);
        for (var i = 0; i < 2; i++)
        {
            await slow.AcquireAsync(Forever, cancellationToken);
        }

        var waits = Enumerable.Range(0, 6).Select(_ => slow.AcquireAsync(TimeSpan.FromSeconds(20), cancellationToken)).ToList();

        Assert.That(waits.Take(4).Any(wait => wait.IsCompleted), Is.False);
        Assert.That(await waits[4], Is.EqualTo(TimeSpan.FromSeconds(30)));
    }

    [Test]
    public async Task A_freeze_holds_everybody_back_however_many_slots_are_free(CancellationToken cancellationToken)
    {
        budget.Freeze(TimeSpan.FromSeconds(7));

        var waiting = budget.AcquireAsync(Forever, cancellationToken);
        time.Advance(TimeSpan.FromSeconds(6.999));
        var early = waiting.IsCompleted;
        time.Advance(TimeSpan.FromSeconds(0.001));

        Assert.That(early, Is.False);
        Assert.That(await waiting, Is.Null);
    }

    [Test]
    public async Task A_place_beyond_the_first_window_after_a_freeze_is_refused_at_once(CancellationToken cancellationToken)
    {
        using var slow = new RateBudget([new RateWindow(2, TimeSpan.FromSeconds(10))], time);
        slow.Freeze(TimeSpan.FromSeconds(30));

        var waits = Enumerable.Range(0, 3).Select(_ => slow.AcquireAsync(TimeSpan.FromSeconds(35), cancellationToken).AsTask()).ToList();

        Assert.That(waits.Take(2).Any(wait => wait.IsCompleted), Is.False);
        Assert.That(await waits[2], Is.EqualTo(TimeSpan.FromSeconds(40)));
    }

    [TestCase(8, 9)]
    [TestCase(7, 8)]
    public async Task A_slot_freed_while_the_answer_was_under_way_is_not_taken_for_somebody_elses(int left, int remaining, CancellationToken cancellationToken)
    {
        using var ten = new RateBudget([new RateWindow(10, TimeSpan.FromSeconds(1))], time);
        await ten.AcquireAsync(Forever, cancellationToken);
        ten.Answered();
        time.Advance(TimeSpan.FromSeconds(0.9));
        await ten.AcquireAsync(Forever, cancellationToken);
        time.Advance(TimeSpan.FromSeconds(0.2));

        ten.Report(new RateReport { Readings = [new RateReading(TimeSpan.FromSeconds(1), left)], Age = TimeSpan.FromSeconds(0.2) });

        Assert.That(ten.Remaining, Is.EqualTo(remaining));
    }

    [Test]
    [Catalogue(104)]
    public async Task Waiters_are_served_in_the_order_they_came(CancellationToken cancellationToken)
    {
        await TakeAsync(20, cancellationToken);
        var first = budget.AcquireAsync(Forever, cancellationToken).AsTask();
        var second = budget.AcquireAsync(Forever, cancellationToken).AsTask();

        budget.Answered();
        time.Advance(TimeSpan.FromSeconds(2));
        await first;

        Assert.That(second.IsCompleted, Is.False);
    }

    [Test]
    [Catalogue(59, 104)]
    public async Task A_cancelled_waiter_leaves_its_place_to_the_next(CancellationToken cancellationToken)
    {
        await TakeAsync(20, cancellationToken);
        using var gaveUp = new CancellationTokenSource();
        var first = budget.AcquireAsync(Forever, gaveUp.Token).AsTask();
        var second = budget.AcquireAsync(Forever, cancellationToken).AsTask();

        await gaveUp.CancelAsync();
        budget.Answered();
        time.Advance(TimeSpan.FromSeconds(2));
        await second;

        Assert.That(async () => await first, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Every_window_must_have_room(CancellationToken cancellationToken)
    {
        using var both = new RateBudget([new RateWindow(2, TimeSpan.FromSeconds(1)), new RateWindow(3, TimeSpan.FromDays(1))], time);
        for (var i = 0; i < 3; i++)
        {
            await both.AcquireAsync(Forever, cancellationToken);
            both.Answered();
            time.Advance(TimeSpan.FromSeconds(1));
        }

        var wait = await both.AcquireAsync(TimeSpan.FromMinutes(1), cancellationToken);

        Assert.That(wait, Is.GreaterThan(TimeSpan.FromHours(23)));
    }

    [TestCase(20, 2)]
    [TestCase(5, 1)]
    [Catalogue(104)]
    public async Task No_window_of_the_vendors_clock_ever_sees_more_than_the_limit(int limit, int seconds, CancellationToken cancellationToken)
    {
        const int Seed = 20261121;
        var random = new Random(Seed);
        var window = TimeSpan.FromSeconds(seconds);
        using var strict = new RateBudget([new RateWindow(limit, window)], time);
        var seenByVendor = new List<DateTimeOffset>();
        for (var request = 0; request < 1_000; request++)
        {
            var slot = strict.AcquireAsync(Forever, cancellationToken).AsTask();
            while (!slot.IsCompleted)
            {
                time.AdvanceToNextTimer();
                await Task.WhenAny(slot, Task.Delay(TimeSpan.Zero, time, cancellationToken));
            }

            time.Advance(TimeSpan.FromMilliseconds(random.Next(0, 150)));
            seenByVendor.Add(time.GetUtcNow());
            time.Advance(TimeSpan.FromMilliseconds(random.Next(0, 150)));
            strict.Answered();
            time.Advance(TimeSpan.FromMilliseconds(random.Next(0, 40)));
        }

        var tightest = seenByVendor.Skip(limit).Zip(seenByVendor, (later, earlier) => later - earlier).Min();
        Assert.That(tightest, Is.GreaterThanOrEqualTo(window), $"seed {Seed}");
    }

    private async Task TakeAsync(int slots, CancellationToken cancellationToken)
    {
        for (var i = 0; i < slots; i++)
        {
            await budget.AcquireAsync(Forever, cancellationToken);
        }
    }
}
