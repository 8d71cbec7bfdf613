namespace UnifiedInbox.Cli;

/// <summary>Where a twin listens and what it accepts, by the names the configuration uses.</summary>
internal sealed record ServedTwin(string Provider, string BaseUrl, IReadOnlyDictionary<string, string> Credentials);
