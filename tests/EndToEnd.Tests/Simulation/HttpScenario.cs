using UnifiedInbox.Testing;

namespace UnifiedInbox.EndToEnd.Tests.Simulation;

/// <summary>All that a seed decides.</summary>
internal sealed class HttpScenario
{
    private static readonly TwinChangeKinds[] Kinds =
    [
        TwinChangeKinds.None, TwinChangeKinds.Bumps, TwinChangeKinds.Arrivals, TwinChangeKinds.Bumps | TwinChangeKinds.Arrivals, TwinChangeKinds.Removals,
        TwinChangeKinds.ReadMarks, TwinChangeKinds.All,
    ];

    public HttpScenario(int seed)
    {
        Random = new SeededRandom((ulong)seed);
        Drift = new TwinDrift { Kinds = Kinds[seed % Kinds.Length], ChangesPerRequest = Random.Between(1, 12) / 10d };
        PageSize = Random.LogUniform(1, 50);
        UnreadOnly = Random.Chance(30);
        var isUndisturbed = Random.Chance(20);
        Kills = isUndisturbed ? 0 : Random.Between(0, 5);
        FaultyClients = isUndisturbed ? 0 : Kills + Random.Between(0, 2);
        Accounts = [.. Enumerable.Range(0, Random.Between(1, 4)).Select(number => new SimulatedAccount(number, Drift, UnreadOnly, Random.Fork()))];
    }

    public SeededRandom Random { get; }

    public TwinDrift Drift { get; }

    public bool UnreadOnly { get; }

    /// <summary>Of the consumer.</summary>
    public int PageSize { get; }

    /// <summary>How many clients are killed before their walk ends.</summary>
    public int Kills { get; }

    /// <summary>How many clients meet faults; those after them do not.</summary>
    public int FaultyClients { get; }

    public int Clients => FaultyClients + 3;

    public IReadOnlyList<SimulatedAccount> Accounts { get; }
}
