using Polly;
using Polly.Retry;
using Polly.Telemetry;
using Polly.Timeout;
using UnifiedInbox.Diagnostics;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Resilience;

/// <summary>The pipeline every read goes through: breaker, total time-out, retry, parking, rate budget, the attempt's time-out.</summary>
/// <remarks>The budget stands inside the retry, so that every attempt pays; and outside the attempt's clock, so that queueing does not eat an attempt's time.</remarks>
internal sealed class ReadPipeline
{
    private const int Attempts = 3;

    private static readonly TimeSpan BackOffBase = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan BackOffCap = TimeSpan.FromSeconds(20);

    /// <summary>A walk cancels a first page before its time-out: a vendor that was silent for so long until then failed all the same.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);

    private readonly ResiliencePipeline<Attempt> silent;
    private readonly Lazy<ResiliencePipeline<Attempt>> telling;
    private readonly AccountTelemetry telemetry;
    private readonly AccountHealth health;
    private readonly TimeProvider time;

    internal ReadPipeline(
        AccountTelemetry telemetry, UnifiedInboxOptions options, TransportSettings settings, IRateBudget budget, AccountHealth health, TimeProvider time)
    {
        this.telemetry = telemetry;
        this.health = health;
        this.time = time;
        silent = Build(null);
        telling = new(() => Build(new ResilienceEvents(telemetry)));

        // What a pipeline remembers is in the health and the budget: two of them behave as one. One that reports costs each call, whether or not anybody listens.
        ResiliencePipeline<Attempt> Build(TelemetryListener? listener) => new ResiliencePipelineBuilder<Attempt>
        {
            TimeProvider = time,
            TelemetryListener = listener,
        }
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.RequestTimeout, Name = "Total" })
            .AddRetry(new RetryStrategyOptions<Attempt>
            {
                Name = "Retry",
                MaxRetryAttempts = Attempts - 1,
                ShouldHandle = arguments => new ValueTask<bool>(
                    arguments.AttemptNumber < Attempts - 1 && MayRepeat(arguments.Outcome, Exchange.Of(arguments.Context))),
                DelayGenerator = arguments => new ValueTask<TimeSpan?>(Delay(arguments.Outcome, arguments.AttemptNumber)),
            })
            .AddStrategy(_ => new ParkingStrategy(health.Parking, settings.Secret), new NamedStrategyOptions("Parking"))
            .AddStrategy(_ => new RateBudgetStrategy(budget, settings.RateWindows.Min(window => window.Window), time, health.Telemetry), new NamedStrategyOptions("RateBudget"))
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout, Name = "Attempt" })
            .Build();
    }

    /// <summary>Runs attempts until one is final. Only the caller's own cancellation, and defects, throw.</summary>
    internal async ValueTask<Attempt> RunAsync<TState>(
        Exchange exchange, Func<TState, Exchange, CancellationToken, ValueTask<Attempt>> attempt, TState state, CancellationToken cancellationToken)
    {
        health.Use();
        var pass = health.Circuit.Enter(out var wait);
        if (pass == CircuitPass.Refused)
        {
            return new Attempt(AttemptEnd.CircuitOpen, Wait: wait);
        }

        exchange.IsProbe = pass == CircuitPass.Probe;
        var verdict = CallVerdict.None;
        try
        {
            var end = await RunAttemptsAsync(exchange, attempt, state, cancellationToken).ConfigureAwait(false);
            verdict = VerdictOf(end, exchange);
            return end;
        }
        catch (OperationCanceledException) when (IsSilent(exchange))
        {
            verdict = CallVerdict.Failing;
            throw;
        }
        finally
        {
            health.Learn(pass, verdict);
        }
    }

    private async ValueTask<Attempt> RunAttemptsAsync<TState>(
        Exchange exchange, Func<TState, Exchange, CancellationToken, ValueTask<Attempt>> attempt, TState state, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        exchange.AttachTo(context);
        try
        {
            var pipeline = telemetry.HearsResilience ? telling.Value : silent;
            var outcome = await pipeline.ExecuteOutcomeAsync(
                static (context, state) => TryAsync(state.attempt, state.state, context), context, (attempt, state)).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            if (outcome.Exception is TimeoutRejectedException or OperationCanceledException)
            {
                return new Attempt(AttemptEnd.TimedOut);
            }

            outcome.ThrowIfException();
            return outcome.Result;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static async ValueTask<Outcome<Attempt>> TryAsync<TState>(
        Func<TState, Exchange, CancellationToken, ValueTask<Attempt>> attempt, TState state, ResilienceContext context)
    {
        try
        {
            return Outcome.FromResult(await attempt(state, Exchange.Of(context), context.CancellationToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException e)
        {
            return Outcome.FromException<Attempt>(e);
        }
    }

    /// <summary>A call that never got to its vendor, since it waited for its budget or its credential, tells nothing of it.</summary>
    private static CallVerdict VerdictOf(Attempt end, Exchange exchange) =>
        end.End == AttemptEnd.TimedOut && (exchange.IsQueued || exchange.Attempts == 0) ? CallVerdict.None : end.Verdict;

    private bool IsSilent(Exchange exchange) => exchange.WaitingSince is { } since && time.GetElapsedTime(since) >= Silence;

    /// <summary>
    /// A 429 costs no repeat of the retry budget: the vendor is alive, and the frozen rate budget holds everybody back. Nor does a fresh secret, which even a probe
    /// may need after a long break.
    /// </summary>
    private bool MayRepeat(Outcome<Attempt> outcome, Exchange exchange) => outcome.Exception switch
    {
        null when outcome.Result.IsRenewed => true,
        _ when exchange.IsProbe => false,
        null => outcome.Result.MayBeRepeated
            && (outcome.Result.Wait ?? TimeSpan.Zero) < exchange.Deadline.Left
            && (outcome.Result.IsThrottled || health.Retries.TrySpend()),
        TimeoutRejectedException => health.Retries.TrySpend(),
        _ => false,
    };

    /// <summary>After a 429 the frozen budget is the only wait; a fresh secret waits for nothing; else full jitter, and never before the vendor said.</summary>
    private TimeSpan Delay(Outcome<Attempt> outcome, int attempt)
    {
        if (outcome.Exception is null && (outcome.Result.IsThrottled || outcome.Result.IsRenewed))
        {
            return TimeSpan.Zero;
        }

        var own = TimeSpan.FromSeconds(Math.Min(BackOffCap.TotalSeconds, BackOffBase.TotalSeconds * Math.Pow(2, attempt)) * health.Jitter.Next());
        var asked = outcome.Result.Wait ?? TimeSpan.Zero;
        return asked > own ? asked : own;
    }
}
