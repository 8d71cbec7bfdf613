using System.Runtime.CompilerServices;
using Polly;
using Polly.Retry;
using Polly.Telemetry;
using Polly.Timeout;
using UnifiedInbox.Diagnostics;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Resilience;

/// <summary>The pipeline every read goes through: breaker, total time-out, retry, parking, rate budget, the attempt's time-out.</summary>
/// <remarks>
/// The budget stands inside the retry, so that every attempt pays; and outside the attempt's clock, so that queueing does not eat an attempt's time. Every page goes
/// through here: what awaits on the way, here and in the transport, is pooled.
/// </remarks>
internal sealed class ReadPipeline : IReadPipeline
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

    /// <inheritdoc/>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Attempt> RunAsync(
        Exchange exchange, Func<Exchange, CancellationToken, ValueTask<Attempt>> attempt, CancellationToken cancellationToken)
    {
        health.Use();
        var pass = health.Circuit.Enter(out var wait);
        if (pass == CircuitPass.Refused)
        {
            return new Attempt(AttemptEnd.CircuitOpen, Wait: wait);
        }

        exchange.IsProbe = pass == CircuitPass.Probe;
        var verdict = CallVerdict.None;
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        exchange.AttachTo(context);
        try
        {
            var pipeline = telemetry.HearsResilience ? telling.Value : silent;
            var outcome = await pipeline.ExecuteOutcomeAsync(static (context, attempt) => TryAsync(attempt, context), context, attempt).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            var end = EndOf(outcome);
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
            ResilienceContextPool.Shared.Return(context);
            health.Learn(pass, verdict);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<Outcome<Attempt>> TryAsync(Func<Exchange, CancellationToken, ValueTask<Attempt>> attempt, ResilienceContext context)
    {
        try
        {
            return Outcome.FromResult(await attempt(Exchange.Of(context), context.CancellationToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException e)
        {
            return Outcome.FromException<Attempt>(e);
        }
    }

    private static Attempt EndOf(Outcome<Attempt> outcome)
    {
        if (outcome.Exception is TimeoutRejectedException or OperationCanceledException)
        {
            return new Attempt(AttemptEnd.TimedOut);
        }

        outcome.ThrowIfException();
        return outcome.Result!;
    }

    /// <summary>A call that never got to its vendor, since it waited for its budget or its credential, tells nothing of it.</summary>
    private static CallVerdict VerdictOf(Attempt end, Exchange exchange) =>
        end.End == AttemptEnd.TimedOut && (exchange.IsQueued || exchange.Attempts == 0) ? CallVerdict.None : end.Verdict;

    private bool IsSilent(Exchange exchange) => exchange.WaitingSince is { } since && time.GetElapsedTime(since) >= Silence;

    /// <summary>
    /// A 429 costs no repeat of the retry budget: the vendor is alive, and the frozen rate budget holds everybody back. Nor does a fresh secret, which even a probe
    /// may need after a long break.
    /// </summary>
    private bool MayRepeat(Outcome<Attempt> outcome, Exchange exchange) => outcome switch
    {
        { Result.IsRenewed: true } => true,
        _ when exchange.IsProbe => false,
        { Result: { MayBeRepeated: true } end } => (end.Wait ?? TimeSpan.Zero) < exchange.Deadline.Left && (end.IsThrottled || health.Retries.TrySpend()),
        { Exception: TimeoutRejectedException } => health.Retries.TrySpend(),
        _ => false,
    };

    /// <summary>After a 429 the frozen budget is the only wait; a fresh secret waits for nothing; else full jitter, and never before the vendor said.</summary>
    private TimeSpan Delay(Outcome<Attempt> outcome, int attempt)
    {
        if (outcome.Result is { IsThrottled: true } or { IsRenewed: true })
        {
            return TimeSpan.Zero;
        }

        var own = TimeSpan.FromSeconds(Math.Min(BackOffCap.TotalSeconds, BackOffBase.TotalSeconds * Math.Pow(2, attempt)) * health.Jitter.Next());
        var asked = outcome.Result?.Wait ?? TimeSpan.Zero;
        return asked > own ? asked : own;
    }
}
