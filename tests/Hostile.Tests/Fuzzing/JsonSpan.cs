namespace UnifiedInbox.Hostile.Tests.Fuzzing;

/// <summary>Where a value stands in a document, and where its whole member does when it has a name.</summary>
internal readonly record struct JsonSpan(int Start, int End, int MemberStart);
