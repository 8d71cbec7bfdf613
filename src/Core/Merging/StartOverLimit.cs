namespace UnifiedInbox;

/// <summary>How often a lane may read its list from the top again: now and then over a long list, and seldom without finding anything new.</summary>
internal sealed class StartOverLimit
{
    private const int MaxInVain = 3;
    private const int MaxInAll = 16;

    private int all;
    private int inVain;

    /// <summary>Whether something new was read since it started over last.</summary>
    internal bool HasNews => inVain == 0;

    internal bool IsReached => inVain == MaxInVain || all == MaxInAll;

    internal void NoteNews() => inVain = 0;

    internal bool TryOnce()
    {
        if (IsReached)
        {
            return false;
        }

        all++;
        inVain++;
        return true;
    }
}
