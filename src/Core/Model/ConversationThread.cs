namespace UnifiedInbox;

/// <summary>The messages of a conversation and its scheduled replies, oldest first.</summary>
/// <remarks>
/// Messages are free of duplicates by id and sorted by <c>At</c>, keeping the vendor's order where times are equal; one without a time stays behind its predecessor.
/// Only the first message page decides whether reading a thread is a fault: what fails later shows in <see cref="Completeness"/> and <see cref="Fault"/>.
/// </remarks>
public sealed record ConversationThread
{
    /// <summary>The conversation.</summary>
    public required ConversationId Id { get; init; }

    /// <summary>What the vendor's detail call says of the conversation; what it does not carry is null, nothing is computed from the messages.</summary>
    /// <remarks>lemlist has no such call: null. LeadConnector reads it beside the first message page; null if that failed, and <see cref="Skipped"/> says so.</remarks>
    public Conversation? Conversation { get; init; }

    /// <summary>The messages, oldest first.</summary>
    public IReadOnlyList<Message> Messages { get; init; } = [];

    /// <summary>The scheduled replies, by <c>ScheduledFor</c>, else <c>CreatedAt</c>.</summary>
    public IReadOnlyList<ScheduledReply> ScheduledReplies { get; init; } = [];

    /// <summary>Whether this is the whole thread: <c>Complete</c>, or <c>Uncertain</c> with a reason.</summary>
    public required Completeness Completeness { get; init; }

    /// <summary>What cut the thread short, when something did.</summary>
    public InboxFault? Fault { get; init; }

    /// <summary>Elements that could not be read.</summary>
    public IReadOnlyList<SkippedItem> Skipped { get; init; } = [];

    /// <summary>Names the record without its contents, which may be personal: id and counts.</summary>
    /// <returns>A text without message text, names or addresses.</returns>
    public override string ToString() => $"ConversationThread {{ Id = {Id}, Messages = {Messages.Count}, ScheduledReplies = {ScheduledReplies.Count}, State = {Completeness.State} }}";
}
