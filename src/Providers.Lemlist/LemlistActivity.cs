namespace UnifiedInbox.Providers.Lemlist;

/// <summary>What one of lemlist's activity types means.</summary>
internal readonly record struct LemlistActivity(Channel Channel, MessageKind Kind, MessageDirection Direction);
