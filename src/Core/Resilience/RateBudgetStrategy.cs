using Polly;

namespace UnifiedInbox.Resilience;

/// <summary>Lets an attempt start when the credential's rate budget allows it, and freezes the budget when the vendor answers 429.</summary>
internal sealed class RateBudgetStrategy(RateBudget budget, TimeProvider time) : ResilienceStrategy<Attempt>
{
    private static readonly TimeSpan LongestOwnFreeze = TimeSpan.FromMinutes(5);

    protected override async ValueTask<Outcome<Attempt>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<Attempt>>> callback, ResilienceContext context, TState state)
    {
        var exchange = Exchange.Of(context);
        var queuedAt = time.GetTimestamp();
        exchange.IsQueued = true;
        try
        {
            if (await budget.AcquireAsync(exchange.Deadline.Left, context.CancellationToken).ConfigureAwait(false) is { } wait)
            {
                return Outcome.FromResult(new Attempt(AttemptEnd.Refused, Wait: wait));
            }

            exchange.IsQueued = false;
        }
        catch (OperationCanceledException e)
        {
            return Outcome.FromException<Attempt>(e);
        }
        finally
        {
            exchange.Throttled += time.GetElapsedTime(queuedAt);
        }

        var outcome = await Answer(callback, context, state).ConfigureAwait(false);
        return outcome.Exception is null && outcome.Result.IsThrottled ? Outcome.FromResult(Freeze(outcome.Result, exchange)) : outcome;
    }

    private async ValueTask<Outcome<Attempt>> Answer<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<Attempt>>> callback, ResilienceContext context, TState state)
    {
        try
        {
            return await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
        }
        finally
        {
            budget.Answered();
        }
    }

    /// <summary>A 429 that names no wait means at least one window, longer each time.</summary>
    private Attempt Freeze(Attempt attempt, Exchange exchange)
    {
        var own = budget.ShortestWindow * Math.Pow(2, exchange.Attempts - 1);
        var wait = attempt.Wait ?? (own < LongestOwnFreeze ? own : LongestOwnFreeze);
        budget.Freeze(wait);
        return attempt with { Wait = wait };
    }
}
