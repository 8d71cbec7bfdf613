using System.Runtime.CompilerServices;
using Polly;
using UnifiedInbox.Diagnostics;

namespace UnifiedInbox.Resilience;

/// <summary>Lets an attempt start when the credential's rate budget allows it, and tells the budget what the vendor says of its limits.</summary>
internal sealed class RateBudgetStrategy(IRateBudget budget, TimeSpan shortestWindow, TimeProvider time, AccountTelemetry? telemetry) : ResilienceStrategy<Attempt>
{
    private static readonly TimeSpan LongestOwnFreeze = TimeSpan.FromMinutes(5);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    protected override async ValueTask<Outcome<Attempt>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<Attempt>>> callback, ResilienceContext context, TState state)
    {
        var exchange = Exchange.Of(context);
        try
        {
            if (await QueueAsync(exchange, context.CancellationToken).ConfigureAwait(false) is { } refusal)
            {
                return Outcome.FromResult(refusal);
            }
        }
        catch (OperationCanceledException e)
        {
            return Outcome.FromException<Attempt>(e);
        }

        var sentAt = time.GetTimestamp();
        var report = RateReport.Nothing;
        try
        {
            var outcome = await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
            if (outcome.Result is { } end)
            {
                var freeze = end.IsThrottled ? end.Wait ?? OwnFreeze(exchange) : (TimeSpan?)null;
                report = new RateReport { Freeze = freeze, Readings = exchange.Readings, Age = time.GetElapsedTime(sentAt) };
                if (freeze is not { } length)
                {
                    return outcome;
                }

                telemetry?.Frozen(length);
                return Outcome.FromResult(end with { Wait = length });
            }

            return outcome;
        }
        finally
        {
            await ReportAsync(report).ConfigureAwait(false);
        }
    }

    /// <summary>Null when the attempt may start, else how it ended.</summary>
    private async ValueTask<Attempt?> QueueAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        var queuedAt = time.GetTimestamp();
        exchange.IsQueued = true;
        try
        {
            if (await budget.AcquireAsync(exchange.Deadline.Left, cancellationToken).ConfigureAwait(false) is { } wait)
            {
                return new Attempt(AttemptEnd.Refused, Wait: wait);
            }

            exchange.IsQueued = false;
            return null;
        }
#pragma warning disable CA1031 // The consumer's own code: whatever it throws, there is no slot, and the other accounts must go on.
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return new Attempt(AttemptEnd.BudgetFailed);
        }
        finally
        {
            exchange.Throttled += time.GetElapsedTime(queuedAt);
        }
    }

    private async ValueTask ReportAsync(RateReport report)
    {
        try
        {
            await budget.ReportAsync(report).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The consumer's own code: the vendor's answer is here, and must not be lost for it.
        catch (Exception)
#pragma warning restore CA1031
        {
            return;
        }
    }

    /// <summary>A 429 that names no wait means at least one window, longer each time.</summary>
    private TimeSpan OwnFreeze(Exchange exchange)
    {
        var own = shortestWindow * Math.Pow(2, exchange.Attempts - 1);
        return own < LongestOwnFreeze ? own : LongestOwnFreeze;
    }
}
