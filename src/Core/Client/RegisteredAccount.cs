using UnifiedInbox.Providers;
using UnifiedInbox.Transport;

namespace UnifiedInbox;

/// <summary>An account of an inbox: its provider and what it carries through its calls.</summary>
internal sealed record RegisteredAccount(IInboxProvider Provider, AccountRuntime Runtime);
