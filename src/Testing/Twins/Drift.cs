namespace UnifiedInbox.Testing;

/// <summary>Plays a <see cref="TwinDrift"/>. Not thread-safe.</summary>
internal sealed class Drift(TwinDrift settings, SplitMix random)
{
    private static readonly TwinChangeKinds[] Single =
        [TwinChangeKinds.Arrivals, TwinChangeKinds.Bumps, TwinChangeKinds.Removals, TwinChangeKinds.ReadMarks];

    private readonly TwinChangeKinds[] kinds = [.. Single.Where(kind => settings.Kinds.HasFlag(kind))];
    private bool hasBegun;

    public void LetTimePass(TwinChanges changes)
    {
        if (!hasBegun)
        {
            hasBegun = true;
            return;
        }

        var whole = (int)settings.ChangesPerRequest;
        var count = whole + (random.Chance((int)Math.Round((settings.ChangesPerRequest - whole) * 100)) ? 1 : 0);
        for (var i = 0; i < count && kinds.Length > 0; i++) Change(changes, random.Pick(kinds));
    }

    private void Change(TwinChanges changes, TwinChangeKinds kind)
    {
        if (kind == TwinChangeKinds.Arrivals)
        {
            changes.Arrive();
            return;
        }

        if (changes.Ids is not { Count: > 0 } ids) return;
        var id = random.Pick(ids);
        if (kind == TwinChangeKinds.Bumps) changes.Bump(id);
        else if (kind == TwinChangeKinds.Removals) changes.Remove(id);
        else changes.MarkRead(id);
    }
}
