namespace UnifiedInbox.Testing;

internal delegate Task PromiseBody(ConformanceSubject subject, CancellationToken cancellationToken);

internal sealed record Promise(string Text, PromiseBody Body);
