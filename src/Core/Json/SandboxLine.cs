namespace UnifiedInbox;

internal sealed record SandboxLine(string Provider, string BaseUrl, IReadOnlyDictionary<string, string> Credentials);
