namespace UnifiedInbox.Testing;

internal delegate Task PromiseBody(ConformanceSubject subject, CancellationToken cancellationToken);

/// <summary>One promise: what is promised, how to see whether it is kept, and what the author of a provider does when it is not.</summary>
internal sealed record Promise(string Text, PromiseBody Body, string Advice = "");
