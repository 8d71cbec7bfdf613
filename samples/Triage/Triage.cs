namespace UnifiedInbox.Samples;

/// <summary>What is unread in all accounts, newest first, and how it went account by account.</summary>
internal sealed record Triage(IReadOnlyList<Case> Cases, IReadOnlyList<AccountOutcome> Accounts)
{
    // The rate budgets see to it that no vendor is asked too fast; this keeps calls from waiting in line until they time out.
    private const int ThreadsAtATime = 8;

    public IEnumerable<InboxFault> Faults => Accounts.Select(account => account.Fault).Concat(Cases.Select(unread => unread.Fault)).OfType<InboxFault>();

    public static async Task<Triage> OfUnreadAsync(IUnifiedInbox inbox, CancellationToken cancellationToken)
    {
        // By id, since what moves while the list is read comes twice.
        var unread = new Dictionary<ConversationId, Conversation>();
        var accounts = new List<AccountOutcome>();
        await foreach (var item in inbox.Conversations(new ConversationQuery { Unread = true }).WithCancellation(cancellationToken))
        {
            if (item.TryGetValue(out var conversation, out var outcome))
                unread[conversation.Id] = conversation;
            else
                accounts.Add(outcome);
        }

        var newestFirst = unread.Values.OrderByDescending(conversation => conversation.LastActivityAt).ToArray();
        var cases = new Case[newestFirst.Length];
        var limits = new ParallelOptions { MaxDegreeOfParallelism = ThreadsAtATime, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, cases.Length, limits, async (at, token) =>
        {
            var result = await inbox.GetThreadAsync(newestFirst[at].Id, token);
            cases[at] = result.Match(thread => new Case(newestFirst[at], thread, thread.Fault), fault => new Case(newestFirst[at], null, fault));
        });
        return new Triage(cases, accounts);
    }
}
