using System.Buffers;

namespace UnifiedInbox.Cli.Output;

/// <summary>One JSON object a line, written as soon as it is known.</summary>
internal sealed class JsonOutput(Stream output, bool sandbox) : CommandOutput
{
    private readonly ArrayBufferWriter<byte> line = new();

    public override void Add(Conversation conversation) => Write(line => InboxJson.WriteLine(line, conversation));

    public override void Add(Message message) => Write(line => InboxJson.WriteLine(line, message));

    public override void Add(ScheduledReply reply) => Write(line => InboxJson.WriteLine(line, reply));

    public override void Add(SkippedItem item) => Write(line => InboxJson.WriteLine(line, item));

    public override void Add(AccountDescriptor account) => Write(line => InboxJson.WriteLine(line, account));

    public override void Add(AccountCheck check) => Write(line => InboxJson.WriteLine(line, check));

    public override void Add(ServedTwin twin) => Write(line => InboxJson.WriteSandboxLine(line, twin.Provider, twin.BaseUrl, twin.Credentials));

    public override void Add(SavedAttachment attachment) =>
        Write(line => InboxJson.WriteAttachmentLine(line, attachment.Content, attachment.Path, attachment.Length));

    public override void BeginMoved(MergedPage<Conversation>? walk)
    {
        if (walk is not null)
        {
            End(walk);
        }
    }

    public override void End(MergedPage<Conversation> page) => Write(line => InboxJson.WritePageLine(line, page, sandbox));

    public override void End(ConversationId thread, Completeness completeness) =>
        Write(line => InboxJson.WriteThreadLine(line, thread, completeness, sandbox));

    public override void End() => Write(line => InboxJson.WriteEndLine(line, sandbox));

    protected override void AddFault(InboxFault fault) => Write(line => InboxJson.WriteLine(line, fault));

    private void Write(Action<IBufferWriter<byte>> write)
    {
        line.ResetWrittenCount();
        write(line);
        output.Write(line.WrittenSpan);
        output.Flush();
    }
}
