namespace UnifiedInbox.Resilience;

/// <summary>Asks a secret's callback once more when the vendor refused the value it gave: one time for all the calls that had that value. Thread-safe.</summary>
internal sealed class Renewal
{
    private readonly object gate = new();
    private Task<string?> latest = Task.FromResult<string?>(null);
    private int count;

    /// <summary>How often it asked so far: what a call read the secret under tells whether somebody has asked since.</summary>
    internal int Count => Volatile.Read(ref count);

    /// <param name="secret">The account's.</param>
    /// <param name="countWhenRead">The <see cref="Count"/> before the call read the value that was refused.</param>
    /// <param name="disposal">Ends the asking, which belongs to no call.</param>
    /// <param name="cancellationToken">Ends this call's wait for it.</param>
    /// <returns>The value now; null when there is none.</returns>
    internal Task<string?> AskAsync(Secret secret, int countWhenRead, CancellationToken disposal, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (countWhenRead == count)
            {
                count++;

                // On its own, since the callback is the consumer's code and must not run under the lock.
                latest = Task.Run(() => secret.TryReadAsync(disposal).AsTask(), disposal);
            }

            return latest.WaitAsync(cancellationToken);
        }
    }
}
