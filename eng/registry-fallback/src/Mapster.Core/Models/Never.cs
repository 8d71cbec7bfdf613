namespace Mapster.Models;

/// <summary>The source of a destination member that has settings for its own members but no source: nothing to read from.</summary>
public sealed class Never;
