namespace UnifiedInbox;

/// <summary>How far a lane's closing re-read has come; its walk is over.</summary>
/// <param name="Floor">The oldest key the walk read; null when it read none.</param>
/// <param name="Ceiling">The newest key the re-read found when it yielded its first row; null before.</param>
internal readonly record struct LaneReread(long? Floor, long? Ceiling);
