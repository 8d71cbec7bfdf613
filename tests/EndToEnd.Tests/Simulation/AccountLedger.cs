namespace UnifiedInbox.EndToEnd.Tests.Simulation;

/// <summary>What one account owes a walk, and what the consumer has got. A twin's list first changes after the first request, so what is there now is owed.</summary>
internal sealed class AccountLedger(Func<IReadOnlyList<string>> list)
{
    private readonly IReadOnlyList<string> atStart = list();
    private readonly HashSet<string> stored = [];
    private readonly HashSet<string> storedInWalk = [];
    private readonly HashSet<(string Id, DateTimeOffset? At)> yieldedInWalk = [];

    /// <summary>Yielded before in the walk with the same time.</summary>
    public int Repeated { get; private set; }

    /// <summary>There at the first request and still there.</summary>
    public IReadOnlyList<string> Owed => [.. atStart.Intersect(list())];

    public IReadOnlyList<string> Lost => [.. Owed.Where(id => !stored.Contains(id))];

    /// <summary>The same for a consumer that ignores the closing re-read.</summary>
    public int LostWithoutReread => Owed.Count(id => !storedInWalk.Contains(id));

    public void Store(Conversation item, WalkPhase phase)
    {
        stored.Add(item.Id.Value);
        if (phase != WalkPhase.Walk) return;
        storedInWalk.Add(item.Id.Value);
        if (!yieldedInWalk.Add((item.Id.Value, item.LastActivityAt))) Repeated++;
    }
}
