namespace UnifiedInbox;

/// <summary>Picks the watermark of a list from the first page of it that has times.</summary>
internal static class TopOfList
{
    /// <summary>
    /// The newest key that is not in the future; null when no row has a key. A row dated ahead of the clock stays on top whatever happens, and taken for the
    /// watermark it would hide all that rises below it. When all are ahead, the clocks disagree, and the oldest of the page is the watermark.
    /// </summary>
    internal static long? WatermarkOf(ReadOnlySpan<long> keys, long now)
    {
        long? newest = null;
        long? oldest = null;
        foreach (var key in keys)
        {
            if (key != LaneRow.NoKey)
            {
                newest = key <= now && !(key < newest) ? key : newest;
                oldest = key > oldest ? oldest : key;
            }
        }

        return newest ?? oldest;
    }
}
