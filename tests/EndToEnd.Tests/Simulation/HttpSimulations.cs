using System.Globalization;

namespace UnifiedInbox.EndToEnd.Tests.Simulation;

/// <summary>The runs of all seeds: as many as fit into a normal test run, or those the environment asks for.</summary>
internal sealed class HttpSimulations
{
    private const int SeedsByDefault = 100;
    private readonly TimeSpan duration;

    private HttpSimulations(IReadOnlyList<HttpSimulationRun> runs, TimeSpan duration) => (Runs, this.duration) = (runs, duration);

    public IReadOnlyList<HttpSimulationRun> Runs { get; }

    public static HttpSimulations Run()
    {
        var start = TimeProvider.System.GetTimestamp();
        var seeds = Variable("HTTP_SIMULATION_SEED") is { } seed ? [seed] : Enumerable.Range(0, Variable("HTTP_SIMULATION_SEEDS") ?? SeedsByDefault);
        var runs = seeds.Select(HttpSimulationRun.Of).ToList();
        return new HttpSimulations(runs, TimeProvider.System.GetElapsedTime(start));
    }

    /// <summary>The seeds a check does not hold for, each with the command that replays it; empty when it holds for all.</summary>
    public IReadOnlyList<string> Failing(Func<HttpSimulationRun, string?> complaint) =>
        [.. from run in Runs
            let text = complaint(run)
            where text is not null
            select $"{run.Scenario.Drift.Kinds}{(run.Scenario.UnreadOnly ? " (unread)" : "")}: {text}; replay: HTTP_SIMULATION_SEED={run.Seed} dotnet test tests/EndToEnd.Tests --filter HttpSimulation"];

    public string Summary() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Runs.Count} seeds over HTTP: accounts {Runs.Sum(run => run.Scenario.Accounts.Count)}, complete {Runs.Sum(run => run.Complete.Count)}, lost {Runs.Sum(run => run.Lost)},"
        + $" repeated {Runs.Sum(run => run.Repeated)}, requests {Runs.Sum(run => run.Requests)}, {duration.TotalSeconds:F1} s | re-read ignored: lost {Runs.Sum(run => run.LostWithoutReread)}");

    private static int? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;
}
