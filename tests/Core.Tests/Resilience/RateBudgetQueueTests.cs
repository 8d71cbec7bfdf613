using UnifiedInbox.Resilience;
using UnifiedInbox.Testing;

namespace UnifiedInbox.Core.Tests.Resilience;

/// <summary>The budget at the very instants at which it changes, and when its timer comes late, as a busy machine's do.</summary>
[CancelAfter(30_000)]
internal sealed class RateBudgetQueueTests
{
    private static readonly RateWindow Second = new(1, TimeSpan.FromSeconds(1));
    private static readonly RateWindow Minute = new(5, TimeSpan.FromMinutes(1));

    private readonly List<string> uses = [];
    private ManualTimeProvider time = null!;
    private RateBudget budget = null!;

    [SetUp]
    public void Start()
    {
        uses.Clear();
        time = new ManualTimeProvider();
        budget = new RateBudget([Second], time, _ => uses.Add("used"));
    }

    [TearDown]
    public void Stop() => budget.Dispose();

    [Test]
    public void A_cancelled_caller_takes_no_slot()
    {
        Assert.CatchAsync<OperationCanceledException>(async () => await budget.AcquireAsync(TimeSpan.Zero, new CancellationToken(canceled: true)));
        Assert.That(budget.Remaining, Is.EqualTo(1));
    }

    [Test]
    public async Task A_wait_as_long_as_the_caller_has_is_waited(CancellationToken cancellationToken)
    {
        await TakeAndAnswerAsync(cancellationToken);

        var waiting = budget.AcquireAsync(TimeSpan.FromSeconds(1), cancellationToken);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.That(await waiting, Is.Null);
    }

    [Test]
    public async Task A_freeze_ends_at_its_very_instant(CancellationToken cancellationToken)
    {
        budget.Freeze(TimeSpan.FromSeconds(7));
        time.Advance(TimeSpan.FromSeconds(7));

        Assert.That((budget.Remaining, budget.IsIdle), Is.EqualTo((1, true)));
        Assert.That(await budget.AcquireAsync(TimeSpan.Zero, cancellationToken), Is.Null);
    }

    [Test]
    public async Task A_shorter_freeze_does_not_end_a_longer_one(CancellationToken cancellationToken)
    {
        using var two = new RateBudget([Second with { Limit = 2 }], time);
        await two.AcquireAsync(TimeSpan.Zero, cancellationToken);
        await two.AcquireAsync(TimeSpan.Zero, cancellationToken);

        two.Report(new RateReport { Freeze = TimeSpan.FromSeconds(7) });
        two.Report(new RateReport { Freeze = TimeSpan.FromSeconds(1) });
        time.Advance(TimeSpan.FromSeconds(6.999));

        Assert.That((two.Remaining, two.IsIdle), Is.EqualTo((0, false)));
    }

    [Test]
    public async Task A_budget_is_idle_when_no_window_knows_of_a_request(CancellationToken cancellationToken)
    {
        using var both = new RateBudget([Second, Minute], time);
        var fresh = both.IsIdle;
        await both.AcquireAsync(TimeSpan.Zero, cancellationToken);
        var underWay = both.IsIdle;
        both.Answered();
        time.Advance(TimeSpan.FromSeconds(59));
        var inOneWindow = both.IsIdle;
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.That((fresh, underWay, inOneWindow, both.IsIdle), Is.EqualTo((true, false, false, true)));
    }

    [Test]
    public async Task Slots_and_answers_are_uses(CancellationToken cancellationToken)
    {
        await budget.AcquireAsync(TimeSpan.Zero, cancellationToken);
        var afterSlot = uses.Count;
        budget.Answered();

        Assert.That((afterSlot, uses.Count), Is.EqualTo((1, 2)));
    }

    [Test]
    public async Task Who_gives_up_leaves_the_queue(CancellationToken cancellationToken)
    {
        await budget.AcquireAsync(TimeSpan.Zero, cancellationToken);
        using var caller = new CancellationTokenSource();
        var waiting = budget.AcquireAsync(TimeSpan.FromHours(1), caller.Token).AsTask();
        var queued = budget.Waiting;

        await caller.CancelAsync();
        Assert.CatchAsync<OperationCanceledException>(() => waiting);

        Assert.That((queued, budget.Waiting), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task Who_is_served_leaves_the_queue_and_takes_a_slot(CancellationToken cancellationToken)
    {
        await TakeAndAnswerAsync(cancellationToken);
        var waiting = budget.AcquireAsync(TimeSpan.FromHours(1), cancellationToken);

        time.Advance(TimeSpan.FromSeconds(1));
        await waiting;

        Assert.That((budget.Waiting, budget.Remaining), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task One_after_the_other_is_served_as_slots_come_back(CancellationToken cancellationToken)
    {
        await TakeAndAnswerAsync(cancellationToken);
        var first = budget.AcquireAsync(TimeSpan.FromHours(1), cancellationToken).AsTask();
        var second = budget.AcquireAsync(TimeSpan.FromHours(1), cancellationToken).AsTask();
        time.Advance(TimeSpan.FromSeconds(1));
        await first;
        time.Advance(TimeSpan.FromSeconds(0.5));
        budget.Answered();
        time.Advance(TimeSpan.FromSeconds(0.999));
        var early = budget.Waiting;
        time.Advance(TimeSpan.FromSeconds(0.001));

        Assert.That((early, budget.Waiting), Is.EqualTo((1, 0)));
        await second;
    }

    [Test]
    public async Task The_wait_is_the_longest_of_all_windows_whatever_their_order(CancellationToken cancellationToken)
    {
        using var both = new RateBudget([Minute with { Limit = 1 }, Second], time);
        await both.AcquireAsync(TimeSpan.Zero, cancellationToken);
        both.Answered();

        Assert.That(await both.AcquireAsync(TimeSpan.Zero, cancellationToken), Is.EqualTo(TimeSpan.FromMinutes(1)));
    }

    [Test]
    public async Task A_disposed_budget_has_no_timer(CancellationToken cancellationToken)
    {
        await TakeAndAnswerAsync(cancellationToken);
        _ = budget.AcquireAsync(TimeSpan.FromHours(1), cancellationToken).AsTask();
        var armed = time.NextTimerDue;

        budget.Dispose();

        Assert.That(armed, Is.Not.Null);
        Assert.That(time.NextTimerDue, Is.Null);
    }

    [Test]
    public async Task Nobody_overtakes_the_queue_while_its_timer_is_late(CancellationToken cancellationToken)
    {
        var late = new LateTimer();
        using var queue = new RateBudget([Second], late);
        await queue.AcquireAsync(TimeSpan.Zero, cancellationToken);
        queue.Answered();
        var first = queue.AcquireAsync(TimeSpan.FromHours(1), cancellationToken);
        late.Seconds = 5;

        var second = queue.AcquireAsync(TimeSpan.FromHours(1), cancellationToken);

        Assert.That((first.IsCompleted, second.IsCompleted, queue.Waiting), Is.EqualTo((false, false, 2)));
        Assert.That(queue.IsIdle, Is.False, "somebody waits for it");
        Assert.That(late.Waits, Is.EqualTo(new[] { TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(1) }), "asked to come soon, but not at once under the lock");
    }

    private async Task TakeAndAnswerAsync(CancellationToken cancellationToken)
    {
        await budget.AcquireAsync(TimeSpan.Zero, cancellationToken);
        budget.Answered();
    }

    /// <summary>A clock whose timers never fire.</summary>
    private sealed class LateTimer : TimeProvider, ITimer
    {
        public long Seconds { get; set; }

        public List<TimeSpan> Waits { get; } = [];

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => this;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Waits.Add(dueTime);
            return true;
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
