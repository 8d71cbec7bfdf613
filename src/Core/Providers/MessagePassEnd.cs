namespace UnifiedInbox.Providers;

/// <summary>How one reading of a thread ended.</summary>
/// <param name="Completeness">Whether it read them all.</param>
/// <param name="Fault">What cut it short.</param>
/// <param name="IsWorthAnotherPass">Whether messages went missing meanwhile, so that another reading may find what this one passed over.</param>
/// <param name="Gone">The cursor whose page was gone.</param>
internal readonly record struct MessagePassEnd(
    Completeness Completeness, InboxFault? Fault = null, bool IsWorthAnotherPass = false, PageCursor? Gone = null);
