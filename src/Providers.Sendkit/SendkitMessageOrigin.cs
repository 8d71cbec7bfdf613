using UnifiedInbox.Providers.Sendkit.Payloads;

namespace UnifiedInbox.Providers.Sendkit;

/// <summary>The id made for a message, and the thread whose lead and campaign it belongs to.</summary>
internal readonly record struct SendkitMessageOrigin(MessageId Id, SendkitThread Thread);
