namespace UnifiedInbox;

internal sealed record EndLine(bool Sandbox);
