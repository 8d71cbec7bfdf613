namespace UnifiedInbox;

/// <summary>This provider cannot do what was asked.</summary>
/// <remarks>Next step: look at <see cref="AccountDescriptor.Capabilities"/> before asking.</remarks>
public sealed record UnsupportedFault : InboxFault
{
    /// <summary>Makes the fault.</summary>
    /// <param name="context">Where it happened.</param>
    public UnsupportedFault(FaultContext context)
        : base(context)
    {
    }

    /// <summary>What the provider lacks.</summary>
    public InboxCapabilities Capability { get; init; }

    /// <inheritdoc/>
    public override string Word => "unsupported";

    /// <inheritdoc/>
    public override string NextStep => "Look at the account's capabilities first.";
}
