using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace UnifiedInbox.Resilience;

/// <summary>The pipeline every read goes through: total time-out, then retry, then the rate budget, then the attempt's time-out.</summary>
/// <remarks>The budget stands inside the retry, so that every attempt pays; and outside the attempt's clock, so that queueing does not eat an attempt's time.</remarks>
internal sealed class ReadPipeline
{
    private const int Attempts = 3;

    private static readonly TimeSpan BackOffBase = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan BackOffCap = TimeSpan.FromSeconds(20);

    private readonly ResiliencePipeline<Attempt> pipeline;

    internal ReadPipeline(AccountKey account, UnifiedInboxOptions options, RateBudget budget, TimeProvider time) =>
        pipeline = new ResiliencePipelineBuilder<Attempt> { Name = "UnifiedInbox.Read", InstanceName = account.ToString(), TimeProvider = time }
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.RequestTimeout, Name = "Total" })
            .AddRetry(new RetryStrategyOptions<Attempt>
            {
                Name = "Retry",
                MaxRetryAttempts = Attempts - 1,
                ShouldHandle = static arguments => new ValueTask<bool>(MayRepeat(arguments.Outcome, Exchange.Of(arguments.Context))),
                DelayGenerator = static arguments => new ValueTask<TimeSpan?>(Delay(arguments.Outcome, arguments.AttemptNumber)),
            })
            .AddStrategy(_ => new RateBudgetStrategy(budget, time), new RateBudgetStrategyOptions())
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout, Name = "Attempt" })
            .Build();

    /// <summary>Runs attempts until one is final. Only the caller's own cancellation, and defects, throw.</summary>
    internal async ValueTask<Attempt> RunAsync<TState>(
        Exchange exchange, Func<TState, Exchange, CancellationToken, ValueTask<Attempt>> attempt, TState state, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        exchange.AttachTo(context);
        try
        {
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

    private static bool MayRepeat(Outcome<Attempt> outcome, Exchange exchange) => outcome.Exception switch
    {
        null => outcome.Result.MayBeRepeated && (outcome.Result.Wait ?? TimeSpan.Zero) <= exchange.Deadline.Left,
        TimeoutRejectedException => true,
        _ => false,
    };

    /// <summary>After a 429 the frozen budget is the only wait; else full jitter, and never before the vendor said.</summary>
    private static TimeSpan Delay(Outcome<Attempt> outcome, int attempt)
    {
        if (outcome.Exception is null && outcome.Result.IsThrottled)
        {
            return TimeSpan.Zero;
        }

        var ceiling = Math.Min(BackOffCap.TotalSeconds, BackOffBase.TotalSeconds * Math.Pow(2, attempt));
#pragma warning disable CA5394 // Spreading retries needs no cryptographic randomness.
        var own = TimeSpan.FromSeconds(Random.Shared.NextDouble() * ceiling);
#pragma warning restore CA5394
        var asked = outcome.Exception is null ? outcome.Result.Wait ?? TimeSpan.Zero : TimeSpan.Zero;
        return asked > own ? asked : own;
    }
}
