namespace UnifiedInbox.EndToEnd.Tests.Simulation;

/// <summary>Reads merged pages and stores what they hold by id; is killed after some page, and goes on from that page's cursor with a new client.</summary>
internal sealed class HttpConsumer(HttpScenario scenario)
{
    private readonly List<string> complaints = [];
    private readonly ConversationQuery query = new() { Unread = scenario.UnreadOnly };
    private readonly SeededRandom random = scenario.Random.Fork();
    private readonly Dictionary<AccountKey, SimulatedAccount> accounts = scenario.Accounts.ToDictionary(account => account.Key);

    public IReadOnlyList<AccountOutcome> Outcomes { get; private set; } = [];

    /// <summary>What the walk did that its contract forbids, apart from losses and repeats.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public void Walk()
    {
        string? cursor = null;
        var client = 0;
        do
        {
            foreach (var account in scenario.Accounts) account.Faults.IsOn = client < scenario.FaultyClients;
            cursor = RunClient(cursor, pagesLeft: client < scenario.Kills ? random.LogUniform(1, 12) : int.MaxValue);
        }
        while (cursor is not null && ++client < scenario.Clients);
    }

    private string? RunClient(string? cursor, int pagesLeft)
    {
        using var client = new SimulatedClient(scenario.Accounts);
        var stream = cursor is null ? client.Inbox.Conversations(query) : client.Inbox.Resume(cursor, query).OrThrow();
        var pages = stream.AsPages(scenario.PageSize).GetAsyncEnumerator();
        while (pagesLeft-- > 0 && client.UntilDone(pages.MoveNextAsync()))
        {
            Store(pages.Current);
            cursor = pages.Current.Cursor;
        }

        client.UntilDone(Disposed(pages));
        Require(client.Requests <= SimulatedWire.MostRequests, "the walk asks for pages without end");
        return cursor;
    }

    private void Store(MergedPage<Conversation> page)
    {
        Outcomes = page.Outcomes;
        Require(page.Items.Count <= scenario.PageSize, "a page is too long");
        Require(
            Outcomes.Count == accounts.Count && Outcomes.Select(outcome => outcome.Account).ToHashSet().SetEquals(accounts.Keys),
            "a page does not name every account once");
        foreach (var outcome in Outcomes)
        {
            var expected = outcome.Completeness.State == CompletenessState.Failed ? outcome.Account : (AccountKey?)null;
            Require(outcome.Fault?.Context.Account == expected, $"{outcome.Account} {outcome.Completeness.State} has the wrong fault");
        }

        foreach (var item in page.Items) accounts[item.Id.Account].Ledger.Store(item, page.Phase);
    }

    private void Require(bool condition, string complaint)
    {
        if (!condition) complaints.Add(complaint);
    }

    private static async ValueTask<bool> Disposed(IAsyncDisposable pages)
    {
        await pages.DisposeAsync();
        return true;
    }
}
