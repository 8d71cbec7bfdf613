namespace UnifiedInbox.Providers;

/// <summary>Which page to read.</summary>
/// <param name="Cursor">Where it starts; null for the first page.</param>
/// <param name="Size">How many items to ask for; null for the account's configured page size. A cursor that carries its own size wins.</param>
public readonly record struct PageRequest(PageCursor? Cursor, int? Size = null);
