namespace UnifiedInbox.Benchmarks.Floor;

/// <summary>A page read by hand, and where the next one is.</summary>
internal readonly record struct Leaf<T>(T[] Items, string? Next);
