using UnifiedInbox.Testing;

namespace UnifiedInbox.EndToEnd.Tests.Simulation;

/// <summary>About every tenth request of a twin meets a fault; some faults last longer than a call's retries.</summary>
internal sealed class FaultPlan
{
    private const int PercentToBegin = 10;
    private const int PercentToGoOn = 40;
    private readonly SeededRandom random;
    private readonly int kinds;
    private int? kind;
    private readonly int[] struck;

    public FaultPlan(VendorTwin twin, SeededRandom random)
    {
        this.random = random;
        // LeadConnector's 429 says no Retry-After.
        KeyValuePair<string, string>[] wait = twin is LeadConnectorTwin ? [] : [new("Retry-After", "2")];
        TwinFault[] faults =
        [
            TwinFault.Answer(401, "Unauthorized"),
            TwinFault.Answer(429, "Too many requests", headers: wait),
            TwinFault.Answer(500, "Internal error"),
            TwinFault.Hang,
            TwinFault.CutBody(random.Between(0, 600)),
            TwinFault.DuplicatePage,
        ];
        kinds = faults.Length;
        struck = new int[kinds];
        twin.Faults.Add(faults[0], _ => Draw() == 0);
        for (var i = 1; i < kinds; i++)
        {
            var own = i;
            twin.Faults.Add(faults[i], _ => kind == own);
        }
    }

    public bool IsOn { get; set; }

    /// <summary>How often each kind struck.</summary>
    public IReadOnlyList<int> Struck => struck;

    private int? Draw()
    {
        kind = !IsOn ? null
            : kind is not null && random.Chance(PercentToGoOn) ? kind
            : random.Chance(PercentToBegin) ? random.Between(0, kinds - 1)
            : null;
        if (kind is { } drawn) struck[drawn]++;
        return kind;
    }
}
