namespace UnifiedInbox.Testing;

/// <summary>A provider does not keep a promise: the message says which, and what was seen instead.</summary>
public sealed class ConformanceException : Exception
{
    internal ConformanceException(string promise, string seen, Exception? inner = null)
        : base($"Promised: {promise}. Seen: {seen}", inner) => Promise = promise;

    /// <summary>The promise, as <see cref="ConformanceCheck.Promise"/> has it.</summary>
    public string Promise { get; }
}
