using UnifiedInbox.EndToEnd.Tests.Support;
using UnifiedInbox.Testing;

namespace UnifiedInbox.EndToEnd.Tests.Simulation;

/// <summary>One account: its twin, which outlives the clients that read it, and what it owes them.</summary>
internal sealed class SimulatedAccount
{
    private readonly string style;

    public SimulatedAccount(int number, TwinDrift drift, bool unreadOnly, SeededRandom random)
    {
        // A clock of its own for each twin, so that its data depends on its own requests alone.
        var options = new TwinOptions { Seed = random.Between(0, 1_000_000), Conversations = random.Between(3, 120), Drift = drift, Time = new JumpingClock() };
        (Name, PageSize) = ($"a{number}", random.LogUniform(3, 20));
        (style, Twin) = random.Between(0, 4) switch
        {
            0 => ("by page", (VendorTwin)new LemlistTwin(options)),
            1 => ("by date", new LeadConnectorTwin(Fill(new LeadConnectorTwinOptions(), options))),
            2 => ("by page of pages", new SendkitTwin(Fill(new SendkitTwinOptions { PageNumbers = true }, options))),
            3 => ("by row, an empty page among them", new SendkitTwin(Fill(new SendkitTwinOptions { EmptyMiddlePage = true }, options))),
            _ => ("by row", new SendkitTwin(Fill(new SendkitTwinOptions(), options))),
        };
        Faults = new FaultPlan(Twin, random.Fork());
        Ledger = new AccountLedger(() => unreadOnly ? Twin.Changes.UnreadIds : Twin.Changes.Ids);
    }

    public string Name { get; }

    public int PageSize { get; }

    public VendorTwin Twin { get; }

    public FaultPlan Faults { get; }

    public AccountLedger Ledger { get; }

    public AccountKey Key => new(Twin.Provider, Name);

    public override string ToString() => $"{Key} ({style}, {PageSize} a page)";

    private static T Fill<T>(T specific, TwinOptions common)
        where T : TwinOptions =>
        specific with { Seed = common.Seed, Conversations = common.Conversations, Drift = common.Drift, Time = common.Time };
}
