namespace UnifiedInbox.Core.Tests.Simulation;

/// <summary>One seed: the merged walk and the ways it is compared with, each over inboxes of its own that start alike.</summary>
internal sealed class SimulationRun
{
    private const int ManyPages = 20;

    private readonly Dictionary<PagingStyle, Tally> byStyle = [];
    private readonly List<string> complaints = [];
    private readonly List<(PagingStyle Style, string Text)> losses = [];

    private SimulationRun(int seed) => Seed = seed;

    public int Seed { get; }

    public Causes Causes { get; private init; }

    public IReadOnlyDictionary<PagingStyle, Tally> ByStyle => byStyle;

    /// <summary>Broken promises other than losses and repeats.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>Which accounts lost something although they ended complete or know that time.</summary>
    public IReadOnlyList<(PagingStyle Style, string Text)> Losses => losses;

    public Tally Total => byStyle.Values.Aggregate(default(Tally), (sum, tally) => sum + tally);

    public static SimulationRun Of(int seed)
    {
        var scenario = new Scenario(seed);
        var run = new SimulationRun(seed) { Causes = scenario.Causes };
        try
        {
            run.WalkMerged(scenario);
        }
        catch (Exception exception) when (exception is not AssertionException)
        {
            run.complaints.Add($"threw {exception}");
        }

        run.WalkNaively(scenario);
        run.ResumeByCount(scenario);
        return run;
    }

    private void WalkMerged(Scenario scenario)
    {
        var accounts = scenario.CreateAccounts();
        var consumer = new SimulatedConsumer(scenario, accounts);
        consumer.Walk();
        complaints.AddRange(consumer.Complaints);
        var outcomes = consumer.Outcomes.ToDictionary(outcome => outcome.Account);
        foreach (var account in accounts)
        {
            var end = outcomes[account.Key].Completeness;
            var lost = account.Ledger.Lost().ToList();
            var isComplete = end.State == CompletenessState.Complete;
            if (lost.Exists(row => isComplete || row.Model.LastActivityAt >= end.KnownSince))
            {
                losses.Add((account.Style, $"{account.Key} ({account.Style}, {account.Limit} a page) lost {lost.Count}, {lost[0].Id} among them"));
            }

            Add(account, TallyOf(account, isComplete, lost.Count) + ReadsOf(account, scenario.IsUndisturbed, isComplete));
        }
    }

    private static Tally TallyOf(SimulatedAccount account, bool isComplete, int lost)
    {
        var (newcomers, yielded) = account.Ledger.Newcomers();
        return new Tally
        {
            Accounts = 1,
            Complete = isComplete ? 1 : 0,
            Owed = isComplete ? account.Ledger.OwedAtEnd() : 0,
            Lost = isComplete ? lost : 0,
            LostWithoutReread = isComplete ? account.Ledger.LostWithoutReread() : 0,
            Repeated = account.Ledger.Repeated,
            RepeatedAmongEquals = account.Ledger.RepeatedAmongEquals,
            Newcomers = newcomers,
            NewcomersYielded = yielded,
        };
    }

    private static Tally ReadsOf(SimulatedAccount account, bool isUndisturbed, bool isComplete)
    {
        var frozen = account.FrozenPages ?? 0;
        return frozen < ManyPages ? default
            : isUndisturbed ? new Tally { PagesRead = account.PagesRead, FrozenPages = frozen }
            : isComplete ? new Tally { DisturbedPagesRead = account.PagesRead, DisturbedFrozenPages = frozen }
            : default;
    }

    private void WalkNaively(Scenario scenario)
    {
        foreach (var account in scenario.CreateAccounts())
        {
            Baselines.WalkNaively(account);
            Add(account, new Tally { NaiveLost = account.Ledger.Lost().Count(), NaiveRepeated = RepeatsOf(account) });
        }
    }

    private void ResumeByCount(Scenario scenario)
    {
        foreach (var account in scenario.CreateAccounts())
        {
            Baselines.ResumeByCount(account, scenario.UnreadOnly);
            Add(account, new Tally { CountLost = account.Ledger.Lost().Count(), CountRepeated = RepeatsOf(account) });
        }
    }

    private static int RepeatsOf(SimulatedAccount account) => account.Ledger.Repeated + account.Ledger.RepeatedAmongEquals;

    private void Add(SimulatedAccount account, Tally tally) => byStyle[account.Style] = byStyle.GetValueOrDefault(account.Style) + tally;
}
