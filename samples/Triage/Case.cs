namespace UnifiedInbox.Samples;

/// <summary>An unread conversation with its thread, or with why there is none.</summary>
internal sealed record Case(Conversation Conversation, ConversationThread? Thread, InboxFault? Fault)
{
    public Message? LastInbound => Thread?.Messages.LastOrDefault(message => message.Direction == MessageDirection.Inbound);

    public ScheduledReply? Scheduled => Thread?.ScheduledReplies.FirstOrDefault();

    public ToDo ToDo => (Scheduled, Thread?.Messages.LastOrDefault()) switch
    {
        ({ }, _) => ToDo.LetItGoOut,
        (_, { Direction: MessageDirection.Inbound }) => ToDo.Reply,
        (_, { }) => ToDo.Wait,
        _ => ToDo.Look,
    };
}

/// <summary>What an unread conversation asks for, most urgent first.</summary>
internal enum ToDo
{
    Reply,
    LetItGoOut,
    Wait,
    Look,
}
