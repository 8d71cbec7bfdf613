namespace UnifiedInbox.Tests.Support;

/// <summary>
/// Counts the threads that work for one client, wherever its continuations run: the execution context that flows with them tells when a thread takes one up and
/// when it lays it down.
/// </summary>
public sealed class BusyThreads : IDisposable
{
    private static readonly AsyncLocal<BusyThreads?> Current = new(Count);
    private int count;

    public BusyThreads() => Current.Value = this;

    /// <summary>Whether no other thread than the caller's is at work.</summary>
    public bool IsOnlyThisOne => Volatile.Read(ref count) == 1;

    public void Dispose() => Current.Value = null;

    private static void Count(AsyncLocalValueChangedArgs<BusyThreads?> change)
    {
        if (change.PreviousValue is { } left) Interlocked.Decrement(ref left.count);
        if (change.CurrentValue is { } entered) Interlocked.Increment(ref entered.count);
    }
}
