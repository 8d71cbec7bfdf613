namespace UnifiedInbox;

/// <summary>Whether an account, or a thread, was read whole.</summary>
/// <param name="State">How sure that is.</param>
/// <param name="Reason">
/// One word for an <c>Uncertain</c> or <c>NotCovered</c> state, out of <see cref="Providers.UncertainReason"/>: <c>stalled</c> (the vendor's paging stopped making
/// progress), <c>moving</c> (the list changed faster than it could be read), <c>short</c> (the vendor ended the list before its own count), <c>order</c> (rows
/// came out of time order), <c>mail</c> (a mail could not be fetched), <c>cap</c> (the limit of messages was reached), <c>fault</c> (a later page failed),
/// <c>unsupported</c>; null otherwise.
/// </param>
/// <param name="KnownSince">
/// Every conversation of the account that matches the query and whose last activity was at or after this instant when the walk started has been yielded;
/// null when there is no such promise, as for a walk that goes on. Made by a walk that read the list to its end and its top again: then it is the query's
/// <see cref="ConversationQuery.Since"/>, else the time of the oldest conversation read. Not covered: elements that could not be
/// read (<see cref="AccountOutcome.Skipped"/>), and rows that move up over a page edge of a vendor that pages by count and gives no total to notice it by.
/// </param>
public sealed record Completeness(CompletenessState State, string? Reason = null, DateTimeOffset? KnownSince = null)
{
    /// <summary>Everything was read.</summary>
    public static Completeness Complete { get; } = new(CompletenessState.Complete);

    /// <summary>Reading goes on.</summary>
    public static Completeness InProgress { get; } = new(CompletenessState.InProgress);

    /// <summary>A fault cut reading off.</summary>
    public static Completeness Failed { get; } = new(CompletenessState.Failed);

    /// <summary>Reading ended, and something may be missing.</summary>
    /// <param name="reason">One word for what happened.</param>
    /// <returns>The value.</returns>
    public static Completeness Uncertain(string reason) => new(CompletenessState.Uncertain, reason);

    /// <summary>The account cannot do this.</summary>
    /// <param name="reason">One word for why.</param>
    /// <returns>The value.</returns>
    public static Completeness NotCovered(string reason) => new(CompletenessState.NotCovered, reason);
}
