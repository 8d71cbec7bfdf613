namespace UnifiedInbox.Benchmarks.Obvious;

/// <summary>A payload and what it belongs to, for Mapster.</summary>
internal sealed record Source<TOwner, TPayload>(TOwner Owner, TPayload Value);

/// <summary>A message of a Sendkit thread.</summary>
internal sealed record SendkitPlaceOf(ConversationId Conversation, Payloads.SendkitRow Thread);
