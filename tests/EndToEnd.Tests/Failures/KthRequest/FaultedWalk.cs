namespace UnifiedInbox.EndToEnd.Tests.Failures.KthRequest;

/// <summary>What a walk left behind.</summary>
/// <param name="Pages">Its pages.</param>
/// <param name="Struck">The account whose request was spoiled; null when there was no such request any more.</param>
/// <param name="Requests">How many requests it made.</param>
internal sealed record FaultedWalk(IReadOnlyList<MergedPage<Conversation>> Pages, AccountKey? Struck, int Requests)
{
    public IReadOnlyList<AccountOutcome> Outcomes => Pages[^1].Outcomes;

    public string? Cursor => Pages[^1].Cursor;

    public IReadOnlyList<Conversation> Conversations { get; } = [.. Pages.SelectMany(page => page.Items)];

    public AccountOutcome StruckOutcome => Outcomes.Single(outcome => outcome.Account == Struck);
}
