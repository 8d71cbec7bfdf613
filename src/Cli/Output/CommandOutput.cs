namespace UnifiedInbox.Cli.Output;

/// <summary>What a command has to say, item by item, closed by exactly one of the ends.</summary>
internal abstract class CommandOutput
{
    /// <summary>0, or 1 once there was a fault.</summary>
    public int ExitCode { get; private set; } = Cli.ExitCode.Success;

    public abstract void Add(Conversation conversation);

    public abstract void Add(Message message);

    public abstract void Add(ScheduledReply reply);

    public abstract void Add(SkippedItem item);

    public abstract void Add(AccountDescriptor account);

    public abstract void Add(AccountCheck check);

    public abstract void Add(ServedTwin twin);

    public abstract void Add(SavedAttachment attachment);

    /// <summary>Tells that the conversations from here on came with the closing re-read: they moved while the list was read.</summary>
    /// <param name="walk">The page that ended the walk; null when this run listed none of it.</param>
    public abstract void BeginMoved(MergedPage<Conversation>? walk);

    public void Add(InboxFault fault)
    {
        ExitCode = Cli.ExitCode.Fault;
        AddFault(fault);
    }

    public abstract void End(MergedPage<Conversation> page);

    public abstract void End(ConversationId thread, Completeness completeness);

    public abstract void End();

    protected abstract void AddFault(InboxFault fault);
}
