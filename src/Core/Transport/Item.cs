namespace UnifiedInbox.Transport;

/// <summary>One element of a payload list: its value, or why it could not be read, and where its JSON stands in the answer.</summary>
internal readonly record struct Item<T>(T? Value, string? Problem, int Start, int Length);
