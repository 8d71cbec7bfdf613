namespace UnifiedInbox;

internal sealed record ThreadLine(ConversationId Id, Completeness Completeness, bool Sandbox);
