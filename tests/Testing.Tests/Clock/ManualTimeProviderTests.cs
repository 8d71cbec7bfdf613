using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace UnifiedInbox.Testing.Tests;

[CancelAfter(10_000)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ManualTimeProviderTests
{
    private readonly ManualTimeProvider clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Test]
    public void It_stands_still_until_it_is_advanced()
    {
        var before = (clock.GetUtcNow(), clock.GetTimestamp());
        Assert.That((clock.GetUtcNow(), clock.GetTimestamp()), Is.EqualTo(before));
        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.That(clock.GetUtcNow() - before.Item1, Is.EqualTo(TimeSpan.FromSeconds(3)));
        Assert.That(clock.GetElapsedTime(before.Item2), Is.EqualTo(TimeSpan.FromSeconds(3)));
    }

    [Test]
    public void It_refuses_to_go_back() => Assert.That(() => clock.Advance(TimeSpan.FromTicks(-1)), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Timers_fire_in_the_order_they_fall_due_and_see_their_own_instant()
    {
        var start = clock.GetUtcNow();
        List<(string, double)> fired = [];
        void Note(object? name) => fired.Add(((string)name!, (clock.GetUtcNow() - start).TotalSeconds));
        using var late = clock.CreateTimer(Note, "late", TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        using var first = clock.CreateTimer(Note, "first", TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);
        using var second = clock.CreateTimer(Note, "second", TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);
        using var never = clock.CreateTimer(Note, "never", Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        clock.Advance(TimeSpan.FromSeconds(9));

        Assert.That(fired, Is.EqualTo(new[] { ("first", 2d), ("second", 2d), ("late", 5d) }));
    }

    [Test]
    public void A_periodic_timer_fires_once_for_each_period_that_passes()
    {
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        clock.Advance(TimeSpan.FromSeconds(6));
        Assert.That(fired, Is.EqualTo(3), "at 1, 3 and 5");
    }

    [Test]
    public void A_changed_timer_forgets_its_old_time()
    {
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        timer.Change(TimeSpan.FromSeconds(4), Timeout.InfiniteTimeSpan);
        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.That(fired, Is.Zero);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That(fired, Is.EqualTo(1));
    }

    [Test]
    public void A_disposed_timer_does_not_fire_and_cannot_be_changed()
    {
        var fired = 0;
        var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        timer.Dispose();
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.That(fired, Is.Zero);
        Assert.That(timer.Change(TimeSpan.FromSeconds(1), TimeSpan.Zero), Is.False);
        Assert.That(clock.NextTimerDue, Is.Null);
    }

    [Test]
    public void A_callback_may_arm_a_timer_that_still_fires_in_the_same_advance()
    {
        var done = false;
        using var first = clock.CreateTimer(
            _ => clock.CreateTimer(_ => done = true, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.That(done, Is.True);
    }

    [Test]
    public void It_advances_to_the_next_timer_and_says_when_there_is_none()
    {
        var start = clock.GetUtcNow();
        Assert.That(clock.AdvanceToNextTimer(), Is.False);
        var delay = Task.Delay(TimeSpan.FromSeconds(20), clock);
        Assert.That(clock.NextTimerDue, Is.EqualTo(start.AddSeconds(20)));
        Assert.That(clock.AdvanceToNextTimer(), Is.True);
        Assert.That(delay.IsCompletedSuccessfully, Is.True);
        Assert.That(clock.GetUtcNow(), Is.EqualTo(start.AddSeconds(20)));
    }

    [Test]
    public async Task A_timer_due_now_fires_without_an_advance(CancellationToken cancellationToken)
    {
        var fired = new TaskCompletionSource();
        using var timer = clock.CreateTimer(_ => fired.SetResult(), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        await fired.Task.WaitAsync(cancellationToken);
    }

    [Test]
    public void A_cancellation_source_cancels_at_its_time()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromSeconds(10), clock);
        clock.Advance(TimeSpan.FromSeconds(9));
        Assert.That(source.IsCancellationRequested, Is.False);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That(source.IsCancellationRequested, Is.True);
    }

    [Test]
    public async Task Polly_times_out_on_it(CancellationToken cancellationToken)
    {
        var pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }.AddTimeout(TimeSpan.FromSeconds(15)).Build();
        var call = pipeline.ExecuteAsync(async token => await Task.Delay(Timeout.InfiniteTimeSpan, clock, token), cancellationToken).AsTask();
        await clock.WaitForTimerAsync(TimeSpan.FromSeconds(15), cancellationToken);
        clock.Advance(TimeSpan.FromSeconds(15));
        Assert.That(async () => await call, Throws.InstanceOf<TimeoutRejectedException>());
    }

    [Test]
    public async Task Polly_waits_between_attempts_on_it(CancellationToken cancellationToken)
    {
        var attempts = 0;
        var retry = new RetryStrategyOptions { MaxRetryAttempts = 2, Delay = TimeSpan.FromSeconds(20), ShouldHandle = new PredicateBuilder().Handle<InvalidOperationException>() };
        var pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }.AddRetry(retry).Build();
        var call = pipeline.ExecuteAsync(_ => ++attempts < 3 ? throw new InvalidOperationException() : ValueTask.FromResult(attempts), cancellationToken).AsTask();
        for (var wait = 0; wait < 2; wait++)
        {
            await clock.WaitForTimerAsync(TimeSpan.FromSeconds(20), cancellationToken);
            clock.AdvanceToNextTimer();
        }

        Assert.That(await call, Is.EqualTo(3));
    }

    [Test]
    public async Task Waiting_for_a_timer_passes_over_those_that_fall_due_later(CancellationToken cancellationToken)
    {
        using var late = clock.CreateTimer(_ => { }, null, TimeSpan.FromSeconds(60), Timeout.InfiniteTimeSpan);
        var waiting = clock.WaitForTimerAsync(TimeSpan.FromSeconds(20), cancellationToken);
        Assert.That(waiting.IsCompleted, Is.False);
        using var soon = clock.CreateTimer(_ => { }, null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        Assert.That(await waiting, Is.EqualTo(clock.GetUtcNow().AddSeconds(5)));
    }

    [Test]
    public async Task Delays_made_by_many_threads_all_end(CancellationToken cancellationToken)
    {
        var delays = await Task.WhenAll(Enumerable.Range(1, 200).Select(seconds => Task.Run(() => (Task: Task.Delay(TimeSpan.FromSeconds(seconds), clock, cancellationToken), 0))));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => clock.Advance(TimeSpan.FromSeconds(10)), cancellationToken)));
        await Task.WhenAll(delays.Select(delay => delay.Task));
        Assert.That(clock.NextTimerDue, Is.Null);
    }
}
