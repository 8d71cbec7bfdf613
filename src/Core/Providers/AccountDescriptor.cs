namespace UnifiedInbox;

/// <summary>A registered account and what it can do.</summary>
/// <param name="Account">The account.</param>
/// <param name="Capabilities">What it can do.</param>
/// <param name="ListOrder">The order its conversations come in; null when it cannot list.</param>
/// <param name="PageLimits">Its list's page sizes; null when it cannot list.</param>
public sealed record AccountDescriptor(AccountKey Account, InboxCapabilities Capabilities, ListOrder? ListOrder, PageLimits? PageLimits);
