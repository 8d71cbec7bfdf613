using Polly;

namespace UnifiedInbox.Resilience;

/// <summary>Answers for a parked account before anything waits for its rate budget.</summary>
internal sealed class ParkingStrategy(Parking parking, Secret secret) : ResilienceStrategy<Attempt>
{
    protected override async ValueTask<Outcome<Attempt>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<Attempt>>> callback, ResilienceContext context, TState state)
    {
        try
        {
            if (Exchange.Of(context).FreshSecret is null && parking.IsParked && await secret.TryReadAsync(context.CancellationToken).ConfigureAwait(false) is { } value && parking.Blocks(value))
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
