namespace UnifiedInbox.Providers.LeadConnector;

/// <summary>A thread's rows with the mails in their containers' places.</summary>
/// <param name="Messages">In the order of the rows.</param>
/// <param name="Skipped">The mails that could not be read; none when all could.</param>
/// <param name="Fault">Why the first of them could not be fetched; null when all were, or none of them failed by a fault.</param>
internal sealed record LeadConnectorExpandedRows(IReadOnlyList<Message> Messages, IReadOnlyList<SkippedItem> Skipped, InboxFault? Fault);
