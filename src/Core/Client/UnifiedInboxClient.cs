using OneOf;
using UnifiedInbox.Diagnostics;
using UnifiedInbox.Providers;
using UnifiedInbox.Transport;

namespace UnifiedInbox;

/// <summary>The inbox over the providers of one registration.</summary>
internal sealed partial class UnifiedInboxClient : IUnifiedInbox
{
    private const string ListOperation = InboxDiagnostics.ConversationsSpan;
    private const string MessagesOperation = InboxDiagnostics.MessagesSpan;
    private const string ThreadOperation = InboxDiagnostics.ThreadSpan;
    private const string AttachmentOperation = InboxDiagnostics.AttachmentSpan;
    private const string ResumeOperation = "inbox.resume";

    private readonly IReadOnlyList<IInboxProvider> providers;
    private readonly Dictionary<AccountKey, IInboxProvider> byAccount = [];
    private readonly UnifiedInboxOptions options;
    private readonly TimeProvider time;
    private readonly IReadOnlyDictionary<AccountKey, AccountRuntime> runtimes;

    internal UnifiedInboxClient(
        IReadOnlyList<IInboxProvider> providers, UnifiedInboxOptions options, TimeProvider time, IReadOnlyDictionary<AccountKey, AccountRuntime> runtimes)
    {
        this.runtimes = runtimes;
        this.providers = providers;
        this.options = options;
        this.time = time;
        foreach (var provider in providers)
        {
            byAccount.Add(provider.Account, provider);
        }

        Accounts = [.. providers.Select(Describe)];
    }

    public IReadOnlyList<AccountDescriptor> Accounts { get; }

    public InboxStream<Conversation> Conversations(ConversationQuery? query = null)
    {
        query ??= new ConversationQuery();
        return Walk(query, Select(query.Accounts), resumed: null);
    }

    public OneOf<InboxStream<Conversation>, InboxFault> Resume(string cursor, ConversationQuery? query = null)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        query ??= new ConversationQuery();
        var selected = Select(query.Accounts);
        return MergedCursorCodec.TryRead(cursor, out var resumed) && resumed.Query == QueryFingerprint.Of(query)
            ? Walk(query, selected, resumed)
            : new CursorFault(new FaultContext(null, ResumeOperation));
    }

    public InboxStream<Message> Messages(ConversationId conversation, MessageQuery? query = null)
    {
        query ??= new MessageQuery();
        var provider = Provider(conversation, nameof(conversation));
        var lane = new LaneRecipe<Message>(
            provider.Account,
            provider is IMessageReader reader ? (page, token) => reader.ListMessagesAsync(conversation, query, page, token) : null,
            LaneRecord.Fresh)
        {
            Telemetry = TelemetryOf(provider),
        };
        var shape = new ItemShape<Message>(MessagesOperation, message => message.At, message => message.Id.Value, query.Matches, Since: null, RereadsHead: false);
        return new MergedWalk<Message>(new WalkPlan<Message>([lane], shape, options, time, Query: null, RemovedAccounts: 0) { Conversation = conversation });
    }

    public Task<OneOf<ConversationThread, InboxFault>> GetThreadAsync(ConversationId conversation, CancellationToken cancellationToken = default) =>
        Provider(conversation, nameof(conversation)) is IThreadReader reader
            ? Spans.TraceAsync(
                ThreadOperation, conversation, reader, conversation, static (reader, id, token) => reader.GetThreadAsync(id, token), cancellationToken)
            : Task.FromResult<OneOf<ConversationThread, InboxFault>>(
                new UnsupportedFault(new FaultContext(conversation.Account, ThreadOperation)) { Capability = InboxCapabilities.ReadThread });

    public Task<OneOf<AttachmentContent, InboxFault>> OpenAttachmentAsync(AttachmentId attachment, CancellationToken cancellationToken = default) =>
        Provider(attachment.Message.Conversation, nameof(attachment)) is IAttachmentReader reader
            ? Spans.TraceAsync(
                AttachmentOperation, attachment.Message.Conversation, reader, attachment, static (reader, id, token) => reader.OpenAttachmentAsync(id, token), cancellationToken)
            : Task.FromResult<OneOf<AttachmentContent, InboxFault>>(
                new UnsupportedFault(new FaultContext(attachment.Message.Conversation.Account, AttachmentOperation)) { Capability = InboxCapabilities.OpenAttachments });

    private MergedWalk<Conversation> Walk(ConversationQuery query, List<IInboxProvider> selected, MergedCursor? resumed)
    {
        var records = resumed?.Lanes.ToDictionary(lane => lane.Account, lane => lane.Record) ?? [];
        var lanes = new List<LaneRecipe<Conversation>>();
        foreach (var provider in selected)
        {
            var start = records.Remove(StableHash.OfText(provider.Account.ToString()), out var record) ? record : LaneRecord.Fresh;
            lanes.Add(new LaneRecipe<Conversation>(
                provider.Account,
                provider is IConversationLister lister ? (page, token) => lister.ListConversationsAsync(query, page, token) : null,
                start)
            {
                Telemetry = TelemetryOf(provider),
            });
        }

        var shape = new ItemShape<Conversation>(
            ListOperation, conversation => conversation.LastActivityAt, conversation => conversation.Id.Value, query.Matches, query.Since, RereadsHead: true);
        return new MergedWalk<Conversation>(
            new WalkPlan<Conversation>(lanes, shape, options, time, QueryFingerprint.Of(query), RemovedAccounts: records.Count));
    }

    private AccountTelemetry? TelemetryOf(IInboxProvider provider) => runtimes.GetValueOrDefault(provider.Account)?.Telemetry;

    private List<IInboxProvider> Select(IReadOnlyList<AccountKey>? accounts)
    {
        if (accounts is null)
        {
            return [.. providers];
        }

        foreach (var account in accounts)
        {
            Provider(account, nameof(ConversationQuery.Accounts));
        }

        return [.. providers.Where(provider => accounts.Contains(provider.Account))];
    }

    private IInboxProvider Provider(ConversationId conversation, string parameter)
    {
        conversation.ThrowIfDefault(parameter);
        return Provider(conversation.Account, parameter);
    }

    private IInboxProvider Provider(AccountKey account, string parameter)
    {
        account.ThrowIfDefault(parameter);
        return byAccount.TryGetValue(account, out var provider)
            ? provider
            : throw new ArgumentException("The account is not one of this inbox: its Accounts lists those that are.", parameter);
    }

    private static AccountDescriptor Describe(IInboxProvider provider)
    {
        var lister = provider as IConversationLister;
        var capabilities = (lister is null ? InboxCapabilities.None : InboxCapabilities.ListConversations)
            | (provider is IMessageReader ? InboxCapabilities.ReadMessages : InboxCapabilities.None)
            | (provider is IThreadReader ? InboxCapabilities.ReadThread : InboxCapabilities.None)
            | (provider is IAttachmentReader ? InboxCapabilities.OpenAttachments : InboxCapabilities.None);
        return new AccountDescriptor(provider.Account, capabilities, lister?.ListOrder, lister?.ListLimits);
    }
}
