namespace UnifiedInbox.Testing;

/// <summary>A request that reached a twin, as far as it is safe to show: no headers and no body; the twin's own secrets are masked.</summary>
/// <param name="Method">The HTTP method in capitals.</param>
/// <param name="Path">The path as sent, percent-encoding kept, beginning with a slash.</param>
/// <param name="Query">The query as sent, without the question mark; empty when there is none.</param>
public sealed record TwinRequest(string Method, string Path, string Query);
