using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace UnifiedInbox.Testing.Tests;

[CancelAfter(10_000)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ManualTimeProviderTests
{
    private readonly ManualTimeProvider _clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Test]
    public void It_stands_still_until_it_is_advanced()
    {
        var before = (_clock.GetUtcNow(), _clock.GetTimestamp());
        Assert.That((_clock.GetUtcNow(), _clock.GetTimestamp()), Is.EqualTo(before));
        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.That(_clock.GetUtcNow() - before.Item1, Is.EqualTo(TimeSpan.FromSeconds(3)));
        Assert.That(_clock.GetElapsedTime(before.Item2), Is.EqualTo(TimeSpan.FromSeconds(3)));
    }

    [Test]
    public void It_refuses_to_go_back() => Assert.That(() => _clock.Advance(TimeSpan.FromTicks(-1)), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Timers_fire_in_the_order_they_fall_due_and_see_their_own_instant()
    {
        var start = _clock.GetUtcNow();
        List<(string, double)> fired = [];
        void Note(object? name) => fired.Add(((string)name!, (_clock.GetUtcNow() - start).TotalSeconds));
        using var late = _clock.CreateTimer(Note, "late", TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        using var first = _clock.CreateTimer(Note, "first", TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);
        using var second = _clock.CreateTimer(Note, "second", TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);
        using var never = _clock.CreateTimer(Note, "never", Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        _clock.Advance(TimeSpan.FromSeconds(9));

        Assert.That(fired, Is.EqualTo(new[] { ("first", 2d), ("second", 2d), ("late", 5d) }));
    }

    [Test]
    public void A_periodic_timer_fires_once_for_each_period_that_passes()
    {
        var fired = 0;
        using var timer = _clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        _clock.Advance(TimeSpan.FromSeconds(6));
        Assert.That(fired, Is.EqualTo(3), "at 1, 3 and 5");
    }

    [Test]
    public void A_changed_timer_forgets_its_old_time()
    {
        var fired = 0;
        using var timer = _clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        timer.Change(TimeSpan.FromSeconds(4), Timeout.InfiniteTimeSpan);
        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.That(fired, Is.Zero);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That(fired, Is.EqualTo(1));
    }

    [Test]
    public void A_disposed_timer_does_not_fire_and_cannot_be_changed()
    {
        var fired = 0;
        var timer = _clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        timer.Dispose();
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.That(fired, Is.Zero);
        Assert.That(timer.Change(TimeSpan.FromSeconds(1), TimeSpan.Zero), Is.False);
        Assert.That(_clock.NextTimerDue, Is.Null);
    }

    [Test]
    public void A_callback_may_arm_a_timer_that_still_fires_in_the_same_advance()
    {
        var done = false;
        using var first = _clock.CreateTimer(
            _ => _clock.CreateTimer(_ => done = true, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.That(done, Is.True);
    }

    [Test]
    public void It_advances_to_the_next_timer_and_says_when_there_is_none()
    {
        var start = _clock.GetUtcNow();
        Assert.That(_clock.AdvanceToNextTimer(), Is.False);
        var delay = Task.Delay(TimeSpan.FromSeconds(20), _clock);
        Assert.That(_clock.NextTimerDue, Is.EqualTo(start.AddSeconds(20)));
        Assert.That(_clock.AdvanceToNextTimer(), Is.True);
        Assert.That(delay.IsCompletedSuccessfully, Is.True);
        Assert.That(_clock.GetUtcNow(), Is.EqualTo(start.AddSeconds(20)));
    }

    [Test]
    public async Task A_timer_due_now_fires_without_an_advance(CancellationToken cancellationToken)
    {
        var fired = new TaskCompletionSource();
        using var timer = _clock.CreateTimer(_ => fired.SetResult(), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        await fired.Task.WaitAsync(cancellationToken);
    }

    [Test]
    public void A_cancellation_source_cancels_at_its_time()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromSeconds(10), _clock);
        _clock.Advance(TimeSpan.FromSeconds(9));
        Assert.That(source.IsCancellationRequested, Is.False);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That(source.IsCancellationRequested, Is.True);
    }

    [Test]
    public async Task Polly_times_out_on_it(CancellationToken cancellationToken)
    {
        var pipeline = new ResiliencePipelineBuilder { TimeProvider = _clock }.AddTimeout(TimeSpan.FromSeconds(15)).Build();
        var call = pipeline.ExecuteAsync(async token => await Task.Delay(Timeout.InfiniteTimeSpan, _clock, token), cancellationToken).AsTask();
        await _clock.WaitForTimerAsync(TimeSpan.FromSeconds(15), cancellationToken);
        _clock.Advance(TimeSpan.FromSeconds(15));
        Assert.That(async () => await call, Throws.InstanceOf<TimeoutRejectedException>());
    }

    [Test]
    public async Task Polly_waits_between_attempts_on_it(CancellationToken cancellationToken)
    {
        var attempts = 0;
        var retry = new RetryStrategyOptions { MaxRetryAttempts = 2, Delay = TimeSpan.FromSeconds(20), ShouldHandle = new PredicateBuilder().Handle<InvalidOperationException>() };
        var pipeline = new ResiliencePipelineBuilder { TimeProvider = _clock }.AddRetry(retry).Build();
        var call = pipeline.ExecuteAsync(_ => ++attempts < 3 ? throw new InvalidOperationException() : ValueTask.FromResult(attempts), cancellationToken).AsTask();
        for (var wait = 0; wait < 2; wait++)
        {
            await _clock.WaitForTimerAsync(TimeSpan.FromSeconds(20), cancellationToken);
            _clock.AdvanceToNextTimer();
        }

        Assert.That(await call, Is.EqualTo(3));
    }

    [Test]
    public async Task Waiting_for_a_timer_passes_over_those_that_fall_due_later(CancellationToken cancellationToken)
    {
        using var late = _clock.CreateTimer(_ => { }, null, TimeSpan.FromSeconds(60), Timeout.InfiniteTimeSpan);
        var waiting = _clock.WaitForTimerAsync(TimeSpan.FromSeconds(20), cancellationToken);
        Assert.That(waiting.IsCompleted, Is.False);
        using var soon = _clock.CreateTimer(_ => { }, null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        Assert.That(await waiting, Is.EqualTo(_clock.GetUtcNow().AddSeconds(5)));
    }

    [Test]
    public async Task Delays_made_by_many_threads_all_end(CancellationToken cancellationToken)
    {
        var delays = await Task.WhenAll(Enumerable.Range(1, 200).Select(seconds => Task.Run(() => (Task: Task.Delay(TimeSpan.FromSeconds(seconds), _clock, cancellationToken), 0))));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => _clock.Advance(TimeSpan.FromSeconds(10)), cancellationToken)));
        await Task.WhenAll(delays.Select(delay => delay.Task));
        Assert.That(_clock.NextTimerDue, Is.Null);
    }
}
