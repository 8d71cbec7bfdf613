namespace UnifiedInbox.Testing;

/// <summary>A provider does not keep a promise: the message says which, what was seen instead, and what to do.</summary>
public sealed class ConformanceException : Exception
{
    internal ConformanceException(Promise promise, string seen, string? expected = null, Exception? inner = null)
        : base(
            string.Join(
                Environment.NewLine,
                new[] { $"Promised: {promise.Text}.", $"Seen: {seen}", expected is null ? null : $"Expected: {expected}", $"To do: {promise.Advice}" }.OfType<string>()),
            inner) => (Promise, Seen, Expected, Advice) = (promise.Text, seen, expected, promise.Advice);

    /// <summary>The promise, as <see cref="ConformanceCheck.Promise"/> has it.</summary>
    public string Promise { get; }

    /// <summary>What was seen instead.</summary>
    public string Seen { get; }

    /// <summary>What was expected in its place, where that is more than the promise says; else null.</summary>
    public string? Expected { get; }

    /// <summary>What the author of the provider does about it, as a sentence.</summary>
    public string Advice { get; }
}
