using UnifiedInbox.Providers;

namespace UnifiedInbox;

/// <summary>An account that was added, not yet made.</summary>
/// <param name="Key">The account.</param>
/// <param name="Problems">What is wrong with its options, one sentence each.</param>
/// <param name="Create">Makes it.</param>
internal sealed record AccountRegistration(AccountKey Key, IReadOnlyList<string> Problems, Func<ProviderContext, IInboxProvider> Create);
