namespace UnifiedInbox.EndToEnd.Tests.Simulation;

/// <summary>One seed, and what became of its accounts.</summary>
internal sealed class HttpSimulationRun
{
    private HttpSimulationRun(int seed, HttpScenario scenario)
    {
        (Seed, Scenario, Consumer) = (seed, scenario, new HttpConsumer(scenario));
    }

    public int Seed { get; }

    public HttpScenario Scenario { get; }

    public HttpConsumer Consumer { get; }

    /// <summary>Null when it threw nothing.</summary>
    public string? Failure { get; private set; }

    public IReadOnlyList<SimulatedAccount> Complete =>
        [.. Scenario.Accounts.Where(account => Consumer.Outcomes.Any(outcome => outcome.Account == account.Key && outcome.Completeness.State == CompletenessState.Complete))];

    public int Lost => Complete.Sum(account => account.Ledger.Lost.Count);

    public int LostWithoutReread => Complete.Sum(account => account.Ledger.LostWithoutReread);

    public int Repeated => Scenario.Accounts.Sum(account => account.Ledger.Repeated);

    public int Requests => Scenario.Accounts.Sum(account => account.Twin.Requests.Count);

    public static HttpSimulationRun Of(int seed)
    {
        var run = new HttpSimulationRun(seed, new HttpScenario(seed));
        try
        {
            run.Consumer.Walk();
        }
        catch (Exception failure) when (failure is not AssertionException)
        {
            run.Failure = failure.ToString();
        }

        return run;
    }

    /// <summary>The same for equal runs: every request in its twin's order, and how the accounts ended.</summary>
    public string Transcript() => string.Join('\n',
    [
        .. Scenario.Accounts.SelectMany(account => account.Twin.Requests.Select(request => $"{account.Key} {request.Path}?{request.Query}")),
        .. Consumer.Outcomes.Select(outcome => $"{outcome.Account} {outcome.Completeness} {outcome.Fault?.GetType().Name}"),
    ]);
}
