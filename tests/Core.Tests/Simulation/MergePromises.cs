namespace UnifiedInbox.Core.Tests.Simulation;

/// <summary>What the merge promises by now; widen it with the merge. What it leaves out is only counted.</summary>
internal static class MergePromises
{
    /// <summary>
    /// False while the merge ends complete although a page repeated the one before it under the next page's cursor, or the closing re-read got the walk's last
    /// page for the top of the list. Repeats with their own cursor, which lead in a circle, are noticed.
    /// </summary>
    public const bool NoticesEveryRepeatedPage = false;

    /// <summary>Removals move rows up over the edge of a numbered page, and the walk steps over them.</summary>
    public static bool LosesNothing(Causes causes, PagingStyle style) =>
        !causes.HasFlag(Causes.Removals) || style is PagingStyle.RowCursor or PagingStyle.DateCursor;

    /// <summary>A row cursor goes back to the top when its row rises, and then everything comes again.</summary>
    public static bool RepeatsNothing(Causes causes, PagingStyle style) => style != PagingStyle.RowCursor || !causes.HasFlag(Causes.Bumps);
}
