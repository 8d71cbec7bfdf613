namespace UnifiedInbox.Providers.Lemlist;

/// <summary>What one of lemlist's activity types means.</summary>
internal sealed record LemlistActivity(Channel Channel, MessageKind Kind, MessageDirection Direction)
{
    internal bool IsMail { get; } = Channel == Channel.Email;
}
