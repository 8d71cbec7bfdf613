using Polly;

namespace UnifiedInbox.Resilience;

/// <summary>Answers for a parked account before anything waits for its rate budget.</summary>
internal sealed class ParkingStrategy(Parking parking, Secret secret) : ResilienceStrategy<Attempt>
{
    protected override ValueTask<Outcome<Attempt>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<Attempt>>> callback, ResilienceContext context, TState state) =>
        parking.IsParked && Exchange.Of(context).FreshSecret is null ? WhenParkedAsync(callback, context, state) : callback(context, state);

    private async ValueTask<Outcome<Attempt>> WhenParkedAsync<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<Attempt>>> callback, ResilienceContext context, TState state)
    {
        try
        {
            if (await secret.TryReadAsync(context.CancellationToken).ConfigureAwait(false) is { } value && parking.Blocks(value))
            {
                return Outcome.FromResult(Attempt.Parked);
            }
        }
        catch (OperationCanceledException e)
        {
            return Outcome.FromException<Attempt>(e);
        }

        return await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
    }
}
