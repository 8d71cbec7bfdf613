namespace UnifiedInbox;

/// <summary>What the merge needs to know of an item type and a query.</summary>
/// <param name="Operation">The name of the walk in faults the merge itself makes.</param>
/// <param name="Time">The instant items are ordered by; null when an item has none.</param>
/// <param name="Id">The id within the lane.</param>
/// <param name="Matches">The query's filter, for pages whose vendor did not apply it.</param>
/// <param name="Since">Below this instant the query wants nothing; null for no such bound.</param>
/// <param name="RereadsHead">Whether a lane that has read its list to the end looks at the top again.</param>
internal sealed record ItemShape<T>(
    string Operation, Func<T, DateTimeOffset?> Time, Func<T, string> Id, Func<T, bool> Matches, DateTimeOffset? Since, bool RereadsHead)
{
    internal long? KeyOf(T item) => Time(item)?.UtcTicks;
}
