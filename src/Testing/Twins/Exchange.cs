namespace UnifiedInbox.Testing;

/// <summary>A request that a fault strikes.</summary>
/// <param name="Usual">Makes the answer the twin would give now.</param>
/// <param name="PreviousBody">The last body given with status 200 at the same path; null when there was none.</param>
/// <param name="Time">The twin's clock.</param>
internal sealed record Exchange(Func<Answer> Usual, byte[]? PreviousBody, TimeProvider Time);
