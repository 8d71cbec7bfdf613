namespace UnifiedInbox.Providers.LeadConnector;

/// <summary>A mail or what stands for it, the row that listed it, and what went wrong.</summary>
internal sealed record LeadConnectorFetchedMail(MessageId Row, Message Mail, IReadOnlyList<SkippedItem> Skipped, InboxFault? Fault);
