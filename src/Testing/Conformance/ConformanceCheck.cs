namespace UnifiedInbox.Testing;

/// <summary>One promise every provider keeps, and the check of it. Immutable; needs no network, no port and no waiting in real time.</summary>
public sealed class ConformanceCheck
{
    /// <summary>Of real time: a provider that never comes back must fail its check, not hang it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    private readonly ConformanceSubject subject;
    private readonly Promise promise;

    internal ConformanceCheck(string topic, Promise promise, ConformanceSubject subject) => (Topic, this.promise, this.subject) = (topic, promise, subject);

    /// <summary>What the promise is about, for instance <c>Cursors</c>; a section of docs/adding-a-provider.md has the same name.</summary>
    public string Topic { get; }

    /// <summary>What is promised, as a sentence without its full stop: a name for the test.</summary>
    public string Promise => promise.Text;

    /// <summary>What the author of a provider does when the promise is broken, as a sentence.</summary>
    public string Advice => promise.Advice;

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
            await Task.Run(() => promise.Body(subject, patience.Token), patience.Token).WaitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (UnmetExpectation e)
        {
            throw new ConformanceException(promise, e.Message, e.Expected);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new ConformanceException(promise, $"nothing came back within {Patience.TotalSeconds} seconds");
        }
#pragma warning disable CA1031 // Whatever else a provider throws, it breaks the promise of this check.
        catch (Exception e)
#pragma warning restore CA1031
        {
            throw new ConformanceException(promise, $"{e.GetType().Name} was thrown: {e.Message}", inner: e);
        }
    }

    /// <summary>The promise, so that test runners show it.</summary>
    /// <returns>The promise.</returns>
    public override string ToString() => Promise;

    internal async Task<ConformanceResult> ResultAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(cancellationToken).ConfigureAwait(false);
            return new ConformanceResult(Topic, Promise, ConformanceState.Kept);
        }
        catch (ConformanceException e)
        {
            return new ConformanceResult(Topic, Promise, ConformanceState.Broken) { Seen = e.Seen, Expected = e.Expected, Advice = e.Advice };
        }
    }
}
