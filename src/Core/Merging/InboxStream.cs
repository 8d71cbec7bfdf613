using OneOf;

namespace UnifiedInbox;

/// <summary>
/// A walk over one or several accounts, newest first: items in one time order, and for every account exactly one <see cref="AccountOutcome"/> when its lane ends.
/// </summary>
/// <remarks>
/// Cold: nothing is requested before it is enumerated, and every enumeration is a walk of its own. One enumeration serves one consumer at a time
/// (<see cref="InvalidOperationException"/>, where it is noticed); several enumerations may run at once. Only cancellation, a caller's mistake and disposal of the factory throw. An item may be yielded again after something moved
/// while it was read: store by id.
/// </remarks>
/// <typeparam name="T">The model type.</typeparam>
public abstract class InboxStream<T> : IAsyncEnumerable<OneOf<T, AccountOutcome>>
{
    /// <summary>The page size when none is given.</summary>
    public const int DefaultPageSize = 50;

    private protected InboxStream()
    {
    }

    /// <summary>Starts a walk that yields items and outcomes one by one.</summary>
    /// <param name="cancellationToken">Cancels the walk: <see cref="OperationCanceledException"/>.</param>
    /// <returns>The enumerator.</returns>
    public abstract IAsyncEnumerator<OneOf<T, AccountOutcome>> GetAsyncEnumerator(CancellationToken cancellationToken = default);

    /// <summary>Starts a walk that yields whole pages, each with a cursor to resume from.</summary>
    /// <param name="pageSize">How many items a page holds, at least 1; unrelated to the page sizes asked of the vendors.</param>
    /// <returns>The pages; cancel with <c>WithCancellation</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The page size is below 1.</exception>
    public abstract IAsyncEnumerable<MergedPage<T>> AsPages(int pageSize = DefaultPageSize);
}
