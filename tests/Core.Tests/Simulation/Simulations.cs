using System.Globalization;

namespace UnifiedInbox.Core.Tests.Simulation;

/// <summary>The runs of all seeds: as many as fit into a normal test run, or those the environment asks for.</summary>
internal sealed class Simulations
{
    private const int SeedsByDefault = 400;

    private Simulations(IReadOnlyList<SimulationRun> runs, TimeSpan duration)
    {
        Runs = runs;
        Duration = duration;
    }

    public IReadOnlyList<SimulationRun> Runs { get; }

    public TimeSpan Duration { get; }

    public static Simulations Run()
    {
        var start = TimeProvider.System.GetTimestamp();
        var seeds = Variable("SIMULATION_SEED") is { } seed ? [seed] : Enumerable.Range(0, Variable("SIMULATION_SEEDS") ?? SeedsByDefault);
        var runs = seeds.Select(SimulationRun.Of).ToList();
        return new Simulations(runs, TimeProvider.System.GetElapsedTime(start));
    }

    public Tally Total(Func<SimulationRun, bool> isMeant) => Runs.Where(isMeant).Aggregate(default(Tally), (sum, run) => sum + run.Total);

    /// <summary>The seeds a check does not hold for, each with the command that replays it; empty when it holds for all.</summary>
    public IReadOnlyList<string> Failing(Func<SimulationRun, string?> complaint) =>
        [.. from run in Runs
            let text = complaint(run)
            where text is not null
            select $"{text}; replay: SIMULATION_SEED={run.Seed} dotnet test tests/Core.Tests --filter Simulation"];

    /// <summary>One line per cause and paging style, and one over all.</summary>
    public string Table()
    {
        var lines = from run in Runs
                    from style in run.ByStyle
                    group style.Value by (run.Causes, Style: style.Key) into cell
                    orderby cell.Key.Causes, cell.Key.Style
                    select Line($"{cell.Key.Causes} {cell.Key.Style}", cell.Aggregate((sum, tally) => sum + tally));
        return string.Join('\n', [$"{Runs.Count} seeds in {Duration.TotalSeconds:F1} s", .. lines, Line("in all", Total(_ => true))]);
    }

    private static string Line(string name, Tally sum) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-22} accounts {sum.Accounts}, complete {sum.Complete}, owed {sum.Owed}: lost {sum.Lost}, repeated {sum.Repeated} (+{sum.RepeatedAmongEquals} of equal time) | re-read ignored: lost {sum.LostWithoutReread}"
        + $" | naive: lost {sum.NaiveLost}, repeated {sum.NaiveRepeated} | by count: lost {sum.CountLost}, repeated {sum.CountRepeated}"
        + $" | newcomers {sum.NewcomersYielded}/{sum.Newcomers} | pages {sum.PagesRead}/{sum.FrozenPages}, disturbed {sum.DisturbedPagesRead}/{sum.DisturbedFrozenPages}");

    private static int? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;
}
