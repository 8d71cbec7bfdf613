namespace UnifiedInbox.Resilience;

/// <summary>What a read goes through on its way to the vendor.</summary>
internal interface IReadPipeline
{
    /// <summary>Runs attempts until one is final. Only the caller's own cancellation, and defects, throw.</summary>
    ValueTask<Attempt> RunAsync(Exchange exchange, Func<Exchange, CancellationToken, ValueTask<Attempt>> attempt, CancellationToken cancellationToken);
}
