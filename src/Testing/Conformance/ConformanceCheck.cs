namespace UnifiedInbox.Testing;

/// <summary>One promise every provider keeps, and the check of it. Immutable; needs no network, no port and no waiting in real time.</summary>
public sealed class ConformanceCheck
{
    /// <summary>Of real time: a provider that never comes back must fail its check, not hang it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    private readonly ConformanceSubject subject;
    private readonly PromiseBody body;

    internal ConformanceCheck(Promise promise, ConformanceSubject subject)
    {
        Promise = promise.Text;
        body = promise.Body;
        this.subject = subject;
    }

    /// <summary>What is promised, as a sentence without its full stop: a name for the test.</summary>
    public string Promise { get; }

    /// <summary>Sees whether the provider keeps the promise. May be called again, and beside other checks.</summary>
    /// <param name="cancellationToken">Gives the check up; it gives itself up after 25 seconds of real time.</param>
    /// <returns>A task that ends without a fault when the promise is kept.</returns>
    /// <exception cref="ConformanceException">The promise is not kept.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await Task.Run(() => body(subject, patience.Token), patience.Token).WaitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (UnmetExpectation e)
        {
            throw new ConformanceException(Promise, e.Message);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new ConformanceException(Promise, $"nothing came back within {Patience.TotalSeconds} seconds");
        }
#pragma warning disable CA1031 // Whatever else a provider throws, it breaks the promise of this check.
        catch (Exception e)
#pragma warning restore CA1031
        {
            throw new ConformanceException(Promise, $"{e.GetType().Name} was thrown: {e.Message}", e);
        }
    }

    /// <summary>The promise, so that test runners show it.</summary>
    /// <returns>The promise.</returns>
    public override string ToString() => Promise;
}
