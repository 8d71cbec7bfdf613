namespace UnifiedInbox;

/// <summary>Keeps the position a lane has come to, with the last items that share its key.</summary>
internal sealed class LaneProgress(LanePosition? start)
{
    /// <summary>How many items before the last one are kept, if they share its key.</summary>
    internal const int MaxTies = 8;

    private readonly Queue<uint> ties = new(start?.Ties ?? []);
    private LanePosition? last = start;

    internal LanePosition? Position => last is { } reached && ties.Count > 0 ? reached with { Ties = [.. ties] } : last;

    internal void MoveTo(in LanePosition position)
    {
        if (last is { } before && before.Key == position.Key)
        {
            if (before.IdHash != position.IdHash)
            {
                Keep((uint)before.IdHash);
            }
        }
        else
        {
            ties.Clear();
        }

        last = position;
    }

    private void Keep(uint tie)
    {
        ties.Enqueue(tie);
        if (ties.Count > MaxTies)
        {
            ties.Dequeue();
        }
    }
}
