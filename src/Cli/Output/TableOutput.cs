using System.Text;
using Spectre.Console;

namespace UnifiedInbox.Cli.Output;

/// <summary>Tables for people: collects everything and draws it at the end, when the widths are known.</summary>
internal sealed class TableOutput : CommandOutput
{
    private readonly IAnsiConsole console;
    private readonly List<Conversation> conversations = [];
    private readonly List<Conversation> moved = [];
    private readonly List<Message> messages = [];
    private readonly List<ScheduledReply> replies = [];
    private readonly List<SkippedItem> skipped = [];
    private readonly List<InboxFault> faults = [];
    private readonly List<AccountDescriptor> accounts = [];
    private readonly List<AccountCheck> checks = [];
    private readonly List<ServedTwin> twins = [];
    private readonly List<SavedAttachment> attachments = [];
    private bool hasMoved;

    public TableOutput(Stream output, bool isTerminal, int? width = null)
    {
        console = Screen.Create(new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { AutoFlush = true }, isTerminal, width);
    }

    public override void Add(Conversation conversation) => (hasMoved ? moved : conversations).Add(conversation);

    public override void Add(Message message) => messages.Add(message);

    public override void Add(ScheduledReply reply) => replies.Add(reply);

    public override void Add(SkippedItem item) => skipped.Add(item);

    public override void Add(AccountDescriptor account) => accounts.Add(account);

    public override void Add(AccountCheck check) => checks.Add(check);

    public override void Add(ServedTwin twin) => twins.Add(twin);

    public override void Add(SavedAttachment attachment) => attachments.Add(attachment);

    public override void BeginMoved(MergedPage<Conversation>? walk) => hasMoved = true;

    public override void End(MergedPage<Conversation> page)
    {
        if (page.Outcomes.Count > 0 || faults.Count == 0)
        {
            ConversationTable.Draw(console, conversations, moved);
            Footer.Draw(console, page);
        }

        Footer.DrawTroubles(console, skipped, faults);
    }

    public override void End(ConversationId thread, Completeness completeness)
    {
        ThreadView.Draw(console, thread, conversations.FirstOrDefault(), messages, replies);
        if (completeness.State != CompletenessState.Failed)
        {
            Footer.Draw(console, completeness, messages.Count, replies.Count);
        }

        Footer.DrawTroubles(console, skipped, faults);
    }

    public override void End()
    {
        AccountTables.Draw(console, accounts);
        AccountTables.Draw(console, checks);
        AccountTables.Draw(console, twins);
        attachments.ForEach(attachment => console.WriteWhole(attachment.Path));
        Footer.DrawTroubles(console, skipped, faults);
    }

    protected override void AddFault(InboxFault fault) => faults.Add(fault);
}
