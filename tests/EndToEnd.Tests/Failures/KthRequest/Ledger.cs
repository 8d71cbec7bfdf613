namespace UnifiedInbox.EndToEnd.Tests.Failures.KthRequest;

/// <summary>What all accounts hold, and what is wrong with a walk over them that met a fault.</summary>
internal sealed class Ledger(FaultedWalk undisturbed)
{
    private readonly ILookup<AccountKey, Conversation> all = undisturbed.Conversations.ToLookup(conversation => conversation.Id.Account);

    public int MostRequests { get; } = (2 * undisturbed.Requests) + 6;

    /// <summary>Each account is whole, or says that it is not, and why.</summary>
    public IEnumerable<string> Complaints(FaultedWalk walk, FaultKind kind, int kth, bool isLasting)
    {
        var passes = !isLasting && kind.PassesWhenRepeated(isFirstPage: kth <= all.Count);
        if (walk.Requests > MostRequests) yield return $"{walk.Requests} requests";
        if (!walk.Outcomes.Select(outcome => outcome.Account).ToHashSet().SetEquals(all.Select(account => account.Key))) yield return "not one outcome per account";
        if (kind != FaultKind.EarlierPageAgain && walk.Conversations.CountBy(conversation => conversation.Id).Any(id => id.Value > 1)) yield return "a repeat";
        if ((walk.Cursor is null) != walk.Outcomes.All(outcome => outcome.Fault is null)) yield return "a cursor without a failed account, or the reverse";
        foreach (var outcome in walk.Outcomes)
        {
            var missing = Missing(outcome.Account, walk.Conversations);
            var state = $"{outcome.Account} {outcome.Completeness.State} {outcome.Completeness.Reason} {outcome.Fault?.GetType().Name}, lacks {missing}";
            var mayEnd = outcome.Completeness.State switch
            {
                CompletenessState.Complete => missing == 0 && outcome.Fault is null && outcome.Completeness.KnownSince == all[outcome.Account].Min(item => item.LastActivityAt),
                CompletenessState.Uncertain => outcome is { Fault: null, Completeness.Reason.Length: > 0 } && outcome.Account == walk.Struck,
                CompletenessState.Failed => outcome.Fault?.GetType() == kind.Fault() && outcome.Fault.Context.Account == outcome.Account && outcome.Account == walk.Struck,
                _ => false,
            };
            if (!mayEnd) yield return state;
            if (passes && outcome.Completeness.State != CompletenessState.Complete) yield return "not tried again: " + state;
        }
    }

    /// <summary>A resume of a walk that failed brings the rest, and only that.</summary>
    public IEnumerable<string> ComplaintsOfRest(FaultedWalk walk, FaultedWalk rest)
    {
        var union = walk.Conversations.Concat(rest.Conversations).ToList();
        foreach (var outcome in rest.Outcomes)
        {
            var missing = Missing(outcome.Account, union);
            if (missing > 0 || outcome.Completeness.State != CompletenessState.Complete) yield return $"resumed: {outcome.Account} {outcome.Completeness.State}, lacks {missing}";
        }

        if (rest.Cursor is not null) yield return "resumed: still owes";
        if (rest.Conversations.Any(conversation => conversation.Id.Account != walk.Struck)) yield return "resumed: brings what others do not owe";
        if (union.CountBy(conversation => conversation.Id).Any(id => id.Value > 1)) yield return "resumed: repeats";
    }

    private int Missing(AccountKey account, IEnumerable<Conversation> found) => all[account].Select(item => item.Id).Except(found.Select(item => item.Id)).Count();
}
