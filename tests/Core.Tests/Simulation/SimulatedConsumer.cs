using UnifiedInbox.Testing;

namespace UnifiedInbox.Core.Tests.Simulation;

/// <summary>Reads merged pages and stores what they hold by id; is killed after some page, and goes on from that page's cursor with a new client.</summary>
internal sealed class SimulatedConsumer(Scenario scenario, IReadOnlyList<SimulatedAccount> accounts)
{
    private const int MaxClients = 200;

    // A page request that waits for a free slot would go on on another thread, and the run would not repeat.
    private static readonly UnifiedInboxOptions Options = new() { MaxConcurrentPages = 1000 };

    private readonly SeededRandom random = scenario.ConsumerRandom();
    private readonly ConversationQuery query = new() { Unread = scenario.UnreadOnly };
    private readonly Dictionary<AccountKey, SimulatedAccount> byKey = accounts.ToDictionary(account => account.Key);
    private readonly List<string> complaints = [];
    private IReadOnlyList<AccountOutcome> outcomes = [];

    /// <summary>How the accounts ended.</summary>
    public IReadOnlyList<AccountOutcome> Outcomes => outcomes;

    /// <summary>What the walk did that its contract forbids, apart from losses and repeats.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public void Walk()
    {
        string? cursor = null;
        var client = 0;
        do
        {
            foreach (var account in accounts)
            {
                account.MeetNewClient();
                account.IsFaulty = client < scenario.FaultyClients;
                account.Inbox.IsChanging = client < scenario.FaultyClients + 3;
            }

            cursor = RunClient(cursor, isKilled: client < scenario.Kills);
        }
        while (cursor is not null && ++client < MaxClients);
        Require(cursor is null, "the walk did not end");
    }

    private string? RunClient(string? cursor, bool isKilled)
    {
        var turns = new Turns(random.Fork());
        var inbox = Inbox.With(Options, new ManualTimeProvider(Sample.Noon.AddYears(1)), accounts.Select(account => new SimulatedLister(account, turns)));
        var stream = cursor is null ? inbox.Conversations(query) : inbox.Resume(cursor, query).OrThrow();
        var pageSize = random.LogUniform(accounts.Count > 5 ? 10 : 1, 250);
        var pagesLeft = isKilled ? random.LogUniform(1, 2000 / pageSize) : int.MaxValue;
        var pages = stream.AsPages(pageSize).GetAsyncEnumerator();
        var hasPage = false;
        while (pagesLeft-- > 0 && (hasPage = turns.UntilDone(pages.MoveNextAsync())))
        {
            Store(pages.Current, pageSize);
            cursor = pages.Current.Cursor;
        }

        turns.UntilDone(Disposed(pages));
        turns.GiveAll();
        if (!hasPage)
        {
            CheckNames();
        }

        return cursor;
    }

    private void Store(MergedPage<Conversation> page, int pageSize)
    {
        outcomes = page.Outcomes;
        Require(page.Items.Count <= pageSize, "a page is too long");
        Require(outcomes.Select(outcome => outcome.Account).ToHashSet().SetEquals(byKey.Keys) && outcomes.Count == accounts.Count, "a page does not name every account once");
        foreach (var item in page.Items)
        {
            byKey[item.Id.Account].Ledger.Store(item, page.Phase);
        }
    }

    /// <summary>A client that read to its end has named every account that failed, and no other.</summary>
    private void CheckNames()
    {
        foreach (var outcome in outcomes)
        {
            var hasFailed = byKey[outcome.Account].HasFailed;
            Require(hasFailed == (outcome.Completeness.State == CompletenessState.Failed), $"{outcome.Account} ended {outcome.Completeness.State}, its vendor failed: {hasFailed}");
            Require(hasFailed == (outcome.Fault?.Context.Account == outcome.Account), $"{outcome.Account} has the wrong fault");
            Require(
                (outcome.Completeness.State == CompletenessState.Uncertain) == outcome.Completeness.Reason is not null, $"{outcome.Account} does not say why it is uncertain");
        }
    }

    private void Require(bool condition, string complaint)
    {
        if (!condition)
        {
            complaints.Add(complaint);
        }
    }

    private static async ValueTask<bool> Disposed(IAsyncDisposable pages)
    {
        await pages.DisposeAsync();
        return true;
    }
}
