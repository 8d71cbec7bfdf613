namespace UnifiedInbox.Providers.Sendkit;

/// <summary>Which conversation it is, and what the call that gave it says by itself: the list holds only leads that replied, the detail does not say.</summary>
internal readonly record struct SendkitConversationOrigin(ConversationId Id, bool? HasReplies);
