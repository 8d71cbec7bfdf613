using OneOf;

namespace UnifiedInbox.Cli.Tests.Harness;

/// <summary>An inbox over scripted pages and threads that remembers what it was asked.</summary>
internal sealed class FakeInbox : IUnifiedInbox
{
    public static readonly AccountKey Lemlist = new("lemlist", "acme");

    public static readonly AccountKey Sendkit = new("sendkit", "acme");

    public List<AccountDescriptor> Accounts { get; } =
    [
        new(Lemlist, InboxCapabilities.ListConversations | InboxCapabilities.ReadThread, ListOrder.Undocumented, new PageLimits(50, 100)),
        new(Sendkit, InboxCapabilities.ListConversations, ListOrder.NewestFirst, new PageLimits(20, null)),
    ];

    public List<MergedPage<Conversation>> Pages { get; } = [];

    public ConversationQuery? Query { get; private set; }

    public string? Resumed { get; private set; }

    public InboxFault? CursorFault { get; init; }

    public OneOf<ConversationThread, InboxFault>? Thread { get; init; }

    public Dictionary<AccountKey, AccountCheck> Checks { get; } = [];

    public Func<AttachmentId, OneOf<AttachmentContent, InboxFault>>? Attachment { get; init; }

    public Func<CancellationToken, Task>? BeforeThread { get; init; }

    IReadOnlyList<AccountDescriptor> IUnifiedInbox.Accounts => Accounts;

    public InboxStream<Conversation> Conversations(ConversationQuery? query = null)
    {
        Query = query;
        return InboxStream.FromPages(Pages);
    }

    public OneOf<InboxStream<Conversation>, InboxFault> Resume(string cursor, ConversationQuery? query = null)
    {
        (Resumed, Query) = (cursor, query);
        return CursorFault is null ? InboxStream.FromPages(Pages) : CursorFault;
    }

    public InboxStream<Message> Messages(ConversationId conversation, MessageQuery? query = null) => throw new NotSupportedException();

    public async Task<OneOf<ConversationThread, InboxFault>> GetThreadAsync(ConversationId conversation, CancellationToken cancellationToken = default)
    {
        await (BeforeThread?.Invoke(cancellationToken) ?? Task.CompletedTask);
        return Thread ?? throw new ArgumentException("The value cannot be one of that vendor's ids.", nameof(conversation));
    }

    public Task<OneOf<AttachmentContent, InboxFault>> OpenAttachmentAsync(AttachmentId attachment, CancellationToken cancellationToken = default) =>
        Task.FromResult(Attachment!(attachment));

    public Task<AccountCheck> CheckAsync(AccountKey account, CancellationToken cancellationToken = default) => Task.FromResult(Checks[account]);

    public static MergedPage<Conversation> Page(string? cursor, IEnumerable<Conversation> items, params AccountOutcome[] outcomes) =>
        new([.. items], outcomes, WalkPhase.Walk, cursor, 0);

    public static MergedPage<Conversation> Reread(IEnumerable<Conversation> items, params AccountOutcome[] outcomes) =>
        new([.. items], outcomes, WalkPhase.ClosingReread, null, 0);

    public static Conversation Conversation(string value) => new() { Id = new ConversationId(Lemlist, value) };

    public static AccountOutcome Outcome(AccountKey account, Completeness completeness, InboxFault? fault = null, params SkippedItem[] skipped) =>
        new(account, completeness, fault, skipped, FilterApplied.None);

    public static SkippedItem Skipped(AccountKey account) => new(account, "lemlist.inbox.list", null, "the element is null", default);
}
