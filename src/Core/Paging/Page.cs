namespace UnifiedInbox.Providers;

/// <summary>One page of a vendor's list, in the vendor's order.</summary>
/// <typeparam name="T">The model type.</typeparam>
/// <param name="Items">The items, newest first; perhaps none although more pages follow.</param>
/// <param name="Next">Where the next page starts; null when this was the last.</param>
/// <param name="Skipped">The elements that could not be read.</param>
/// <param name="FilterApplied">
/// Who applied the query's filter: <see cref="FilterApplied.Vendor"/> when the items already obey all of it, <see cref="FilterApplied.Local"/> when the reader
/// of the page still has to (the merge does), <see cref="FilterApplied.None"/> when the query has none.
/// </param>
public sealed record Page<T>(IReadOnlyList<T> Items, PageCursor? Next, IReadOnlyList<SkippedItem> Skipped, FilterApplied FilterApplied)
{
    /// <summary>Where the page lies in the list by count; null when the vendor does not say, or pages by row or date.</summary>
    public PageExtent? Extent { get; init; }
}
