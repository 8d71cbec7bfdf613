namespace UnifiedInbox.Core.Tests.Simulation;

/// <summary>What one account owes a walk, and what the consumer has got.</summary>
internal sealed class AccountLedger(SimulatedInbox inbox, bool unreadOnly)
{
    private readonly HashSet<string> stored = [];
    private readonly HashSet<string> storedInWalk = [];
    private readonly HashSet<(string Id, DateTimeOffset At)> yieldedInWalk = [];
    private readonly Dictionary<DateTimeOffset, int> yieldedOfTime = [];
    private Dictionary<string, SimulatedRow>? atStart;

    /// <summary>Yielded before with the same time.</summary>
    public int Repeated { get; private set; }

    /// <summary>
    /// The same for rows that share their time with another one: a cursor keeps one row, and when that one is gone its equals come rather twice than never.
    /// </summary>
    public int RepeatedAmongEquals { get; private set; }

    /// <summary>Call with every request; the first one decides what is owed.</summary>
    public void NoteRequest() =>
        atStart ??= inbox.Rows.Where(Matches).ToDictionary(row => row.Id);

    public void Store(Conversation item, WalkPhase phase)
    {
        stored.Add(item.Id.Value);
        if (phase == WalkPhase.Walk)
        {
            storedInWalk.Add(item.Id.Value);
            NoteTime(item);
        }
    }

    /// <summary>There at the first request, there at the end, matched all the time, and never yielded.</summary>
    public IEnumerable<SimulatedRow> Lost() => Owed().Where(row => !stored.Contains(row.Id)).Select(row => atStart![row.Id]);

    /// <summary>The same for a consumer that ignores the closing re-read.</summary>
    public int LostWithoutReread() => Owed().Count(row => !storedInWalk.Contains(row.Id));

    public int OwedAtEnd() => Owed().Count();

    /// <summary>Came during the walk, so that nobody owes it, and those of them that were yielded nevertheless.</summary>
    public (int All, int Yielded) Newcomers()
    {
        var newcomers = inbox.Rows.Where(row => Matches(row) && atStart?.ContainsKey(row.Id) != true).ToList();
        return (newcomers.Count, newcomers.Count(row => stored.Contains(row.Id)));
    }

    private void NoteTime(Conversation item)
    {
        var time = item.LastActivityAt!.Value;
        if (yieldedInWalk.Add((item.Id.Value, time)))
        {
            yieldedOfTime[time] = yieldedOfTime.GetValueOrDefault(time) + 1;
        }
        else if (yieldedOfTime[time] > 1)
        {
            RepeatedAmongEquals++;
        }
        else
        {
            Repeated++;
        }
    }

    private IEnumerable<SimulatedRow> Owed() => inbox.Rows.Where(row => atStart?.ContainsKey(row.Id) == true && (!unreadOnly || !row.WasEverRead));

    private bool Matches(SimulatedRow row) => !unreadOnly || !row.IsRead;
}
