namespace UnifiedInbox.EndToEnd.Tests.Simulation;

/// <summary>
/// The whole stack over the vendors' twins, whose inboxes change and whose answers fail, read by consumers that die.
/// <c>HTTP_SIMULATION_SEEDS=1000 dotnet test tests/EndToEnd.Tests --filter HttpSimulation</c> runs that many seeds; <c>HTTP_SIMULATION_SEED</c> replays one.
/// </summary>
[CancelAfter(900_000)]
internal sealed class HttpSimulationTests
{
    private HttpSimulations simulations = null!;

    [OneTimeSetUp]
    public void Simulate()
    {
        simulations = HttpSimulations.Run();
        TestContext.Progress.WriteLine(simulations.Summary());
    }

    [Test]
    public void An_account_that_is_complete_has_lost_nothing() => AssertNone(run => run.Complete.FirstOrDefault(account => account.Ledger.Lost.Count > 0) is { } account
        ? $"{account} lost {account.Ledger.Lost.Count} of {account.Ledger.Owed.Count}, {account.Ledger.Lost[0]} among them"
        : null);

    [Test]
    public void Nothing_is_repeated_outside_the_closing_reread() => AssertNone(
        run => run.Scenario.Accounts.FirstOrDefault(account => account.Ledger.Repeated > 0) is { } account ? $"{account} repeated {account.Ledger.Repeated}" : null);

    [Test]
    public void Every_account_is_named_with_its_own_fault_and_every_walk_ends() =>
        AssertNone(run => run.Failure ?? (run.Consumer.Complaints.Count > 0 ? run.Consumer.Complaints[0] : null));

    [Test]
    public void A_consumer_that_ignores_the_closing_reread_loses_some()
    {
        AssumeManySeeds();
        Assert.That(simulations.Runs.Sum(run => run.LostWithoutReread), Is.Positive);
    }

    [Test]
    public void Most_accounts_end_complete()
    {
        AssumeManySeeds();
        Assert.That(simulations.Runs.Sum(run => run.Complete.Count), Is.GreaterThan(simulations.Runs.Sum(run => run.Scenario.Accounts.Count) / 2));
    }

    [Test]
    public void Every_kind_of_fault_strikes()
    {
        AssumeManySeeds();
        var struck = simulations.Runs.SelectMany(run => run.Scenario.Accounts).Select(account => account.Faults.Struck)
            .Aggregate((sum, next) => [.. sum.Zip(next, (one, other) => one + other)]);
        TestContext.Progress.WriteLine($"faults by kind: {string.Join(", ", struck)}");
        Assert.That(struck, Is.All.Positive);
    }

    [Test]
    public void A_seed_runs_the_same_way_again() =>
        Assert.That(simulations.Runs.Take(20).Where(run => HttpSimulationRun.Of(run.Seed).Transcript() != run.Transcript()).Select(run => run.Seed), Is.Empty);

    private void AssertNone(Func<HttpSimulationRun, string?> complaint)
    {
        var failing = simulations.Failing(complaint);
        Assert.That(failing, Is.Empty, string.Join('\n', failing));
    }

    /// <summary>What only holds on the whole says nothing of one seed.</summary>
    private void AssumeManySeeds() => Assume.That(simulations.Runs, Has.Count.GreaterThan(50));
}
