namespace UnifiedInbox.Testing;

/// <summary>
/// The three twins as the demo shows them: 40 conversations each, fixed seeds, the default anchor. Credentials, identifiers and texts are
/// the same in every run, so an id or a cursor of one run works in the next.
/// </summary>
public sealed class Sandbox
{
    /// <summary>Makes the three twins; nothing is served yet.</summary>
    /// <param name="time">The clock of their rate limits; null stands for the system's.</param>
    public Sandbox(TimeProvider? time = null)
    {
        time ??= TimeProvider.System;
        Lemlist = new LemlistTwin(new TwinOptions { Seed = 11, Time = time });
        Sendkit = new SendkitTwin(new SendkitTwinOptions { Seed = 12, Time = time });
        LeadConnector = new LeadConnectorTwin(new LeadConnectorTwinOptions { Seed = 13, Time = time });
        Twins = [Lemlist, Sendkit, LeadConnector];
    }

    /// <summary>The lemlist twin.</summary>
    public LemlistTwin Lemlist { get; }

    /// <summary>The Sendkit twin, with a workspace key.</summary>
    public SendkitTwin Sendkit { get; }

    /// <summary>The LeadConnector twin, with nested envelopes.</summary>
    public LeadConnectorTwin LeadConnector { get; }

    /// <summary>All three, in this order.</summary>
    public IReadOnlyList<VendorTwin> Twins { get; }

    /// <summary>Serves the three twins on free ports of 127.0.0.1 until the server is disposed, with the settings of one account for each.</summary>
    public SandboxServer Serve() => new(Twins);
}
