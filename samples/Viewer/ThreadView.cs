using UnifiedInbox.Content;

namespace UnifiedInbox.Samples.Viewer;

/// <summary>A thread as the page shows it: every text in plain, the HTML of a mail ready for its frame.</summary>
internal sealed record ThreadView(
    Contact? Contact, IReadOnlyList<MessageView> Messages, IReadOnlyList<ReplyView> Scheduled, Completeness Completeness, string? NextStep, int Skipped)
{
    public static ThreadView Of(ConversationThread thread) => new(
        thread.Conversation?.Contact, [.. thread.Messages.Select(MessageView.Of)], [.. thread.ScheduledReplies.Select(ReplyView.Of)],
        thread.Completeness, thread.Fault?.NextStep, thread.Skipped.Count);
}

/// <summary>
/// One message. <c>Frame</c> is the document of a body with HTML, else null; <c>Remote</c> counts the images, style sheets and the like that are left out of it,
/// <c>Trackers</c> those of them that look like tracking pixels.
/// </summary>
internal sealed record MessageView(
    MessageDirection Direction, Channel Channel, MessageKind Kind, DateTimeOffset? At, string? From, string? Subject, string NewText, string Quoted,
    string? Frame, int Remote, int Trackers, bool IsCut, DeliveryState? State, CallInfo? Call, IReadOnlyList<AttachmentView> Attachments)
{
    public static MessageView Of(Message message)
    {
        var content = MessageContent.Of(message.Body);
        var from = message.From?.Name ?? message.From?.Address ?? (message.Direction == MessageDirection.Outbound ? message.User?.Name : null);
        return new(
            message.Direction, message.Channel, message.Kind, message.At, from, message.Subject, content.NewText, content.Quoted,
            message.Body.Html is null ? null : MailFrame.Document(content.SafeHtml),
            content.RemoteReferences.Count, content.RemoteReferences.Count(reference => reference.IsLikelyTrackingPixel), content.IsTruncated,
            message.State, message.Call, [.. message.Attachments.Select(AttachmentView.Of)]);
    }
}

/// <summary>One attachment, under a name that is safe to show; <c>Id</c> is null when there is no way to fetch it, <c>Size</c> is in bytes.</summary>
internal sealed record AttachmentView(AttachmentId? Id, string Name, long? Size)
{
    public static AttachmentView Of(Attachment attachment) => new(attachment.IsDownloadable ? attachment.Id : null, attachment.SafeFileName, attachment.Size);
}

internal sealed record ReplyView(DateTimeOffset? ScheduledFor, ScheduledReplyState State, string Text)
{
    public static ReplyView Of(ScheduledReply reply) => new(reply.ScheduledFor, reply.State, MessageContent.Of(reply.Body).Text);
}
