namespace UnifiedInbox;

/// <summary>Why a call has no value. A closed set of eight cases: <see cref="Match"/> handles them all.</summary>
/// <remarks>
/// What a vendor or a network does is a fault, never an exception. Exceptions are for the caller's own mistakes (<see cref="ArgumentException"/>, before any
/// request), for cancellation and for use after disposal. Immutable; nothing in <see cref="object.ToString"/> is secret or personal.
/// </remarks>
public abstract record InboxFault
{
    private protected InboxFault(FaultContext context) => Context = context;

    /// <summary>Where it happened and what the vendor said.</summary>
    public FaultContext Context { get; init; }

    /// <summary>The case as a word in lowerCamelCase, as in the JSON lines: <c>authentication</c>, <c>notFound</c>, <c>rateLimited</c> ...</summary>
    public abstract string Word { get; }

    /// <summary>Whether the same call may succeed later without anybody changing anything.</summary>
    public virtual bool IsTransient => false;

    /// <summary>How long to wait before the next try; null when there is nothing to wait for or nobody said.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What to do next, as a sentence for people.</summary>
    public abstract string NextStep { get; }

    /// <summary>Handles every case; a case this version adds later makes callers that forget it fail to compile.</summary>
    /// <typeparam name="TResult">The result type.</typeparam>
    /// <param name="authentication">Handles <see cref="AuthenticationFault"/>.</param>
    /// <param name="notFound">Handles <see cref="NotFoundFault"/>.</param>
    /// <param name="rateLimited">Handles <see cref="RateLimitedFault"/>.</param>
    /// <param name="rejected">Handles <see cref="RejectedFault"/>.</param>
    /// <param name="unavailable">Handles <see cref="UnavailableFault"/>.</param>
    /// <param name="malformed">Handles <see cref="MalformedFault"/>.</param>
    /// <param name="unsupported">Handles <see cref="UnsupportedFault"/>.</param>
    /// <param name="cursor">Handles <see cref="CursorFault"/>.</param>
    /// <returns>What the handler of this case returned.</returns>
    public TResult Match<TResult>(
        Func<AuthenticationFault, TResult> authentication,
        Func<NotFoundFault, TResult> notFound,
        Func<RateLimitedFault, TResult> rateLimited,
        Func<RejectedFault, TResult> rejected,
        Func<UnavailableFault, TResult> unavailable,
        Func<MalformedFault, TResult> malformed,
        Func<UnsupportedFault, TResult> unsupported,
        Func<CursorFault, TResult> cursor) => this switch
        {
            AuthenticationFault fault => authentication(fault),
            NotFoundFault fault => notFound(fault),
            RateLimitedFault fault => rateLimited(fault),
            RejectedFault fault => rejected(fault),
            UnavailableFault fault => unavailable(fault),
            MalformedFault fault => malformed(fault),
            UnsupportedFault fault => unsupported(fault),
            CursorFault fault => cursor(fault),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>Case and context, without the vendor's text.</summary>
    /// <returns>For instance <c>authentication: lemlist/acme lemlist.inbox.list 401</c>.</returns>
    public sealed override string ToString() => $"{Word}: {Context}";
}
