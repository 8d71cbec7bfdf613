namespace UnifiedInbox.Testing;

/// <summary>Promises of one kind that concern a provider together, or do not.</summary>
/// <param name="Name">The kind: a section of docs/adding-a-provider.md.</param>
/// <param name="Promises">The promises.</param>
/// <param name="Missing">Why they do not concern this provider, as a sentence; null when they do.</param>
internal sealed record PromiseTopic(string Name, IEnumerable<Promise> Promises, string? Missing = null);
