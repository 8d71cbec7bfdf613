namespace UnifiedInbox.Providers;

/// <summary>The messages of a thread as far as they could be read.</summary>
/// <param name="NewestFirst">The messages in the vendor's order, free of duplicates.</param>
/// <param name="Completeness">Whether they are all.</param>
/// <param name="Fault">What cut the reading short, if anything did.</param>
/// <param name="Skipped">The elements that could not be read.</param>
public sealed record CollectedMessages(
    IReadOnlyList<Message> NewestFirst, Completeness Completeness, InboxFault? Fault, IReadOnlyList<SkippedItem> Skipped);
