namespace UnifiedInbox.Core.Tests.Simulation;

/// <summary>All that a seed decides.</summary>
internal sealed class Scenario
{
    public static readonly IReadOnlyList<Causes> EachAndAll = [Causes.None, Causes.Bumps, Causes.Arrivals, Causes.Rises, Causes.Removals, Causes.All];

    private readonly int seed;

    public Scenario(int seed)
    {
        this.seed = seed;
        Causes = EachAndAll[seed % EachAndAll.Count];
        IsUndisturbed = seed / EachAndAll.Count % 4 == 0;
        var random = new SeededRandom((ulong)seed);
        UnreadOnly = random.Chance(0.25);
        Kills = IsUndisturbed ? 0 : random.Between(0, 6);
        FaultyClients = IsUndisturbed ? 0 : Kills + random.Between(1, 3);
    }

    public Causes Causes { get; }

    /// <summary>Neither faults nor kills, so that page reads can be compared with those of a frozen walk.</summary>
    public bool IsUndisturbed { get; }

    public bool UnreadOnly { get; }

    /// <summary>How many clients are killed before their walk ends.</summary>
    public int Kills { get; }

    /// <summary>How many clients meet faults; those after them do not, so that the walk ends.</summary>
    public int FaultyClients { get; }

    /// <summary>The consumer's own decisions.</summary>
    public SeededRandom ConsumerRandom() => new(~(ulong)seed);

    /// <summary>The accounts as they are before the walk; the same every time.</summary>
    public IReadOnlyList<SimulatedAccount> CreateAccounts()
    {
        var random = new SeededRandom((ulong)seed).Fork();
        return [.. Enumerable.Range(0, random.LogUniform(1, 50)).Select(number => CreateAccount(number, random.Fork()))];
    }

    private SimulatedAccount CreateAccount(int number, SeededRandom random)
    {
        var key = new AccountKey("simulated", $"a{number}");
        var style = (PagingStyle)random.Below(Enum.GetValues<PagingStyle>().Length);
        var limit = random.LogUniform(5, 100);
        var hasEqualTimes = random.Chance(0.3);
        var inbox = new SimulatedInbox(key, random.LogUniform(0, 2000), hasEqualTimes, Causes, burst: limit, random.Fork());
        return new SimulatedAccount(key, style, limit, UnreadOnly, inbox, random.Fork());
    }
}
