namespace UnifiedInbox;

/// <summary>The answer is not what the vendor documents: the content type or the JSON does not fit.</summary>
/// <remarks>Next step: report it, with <see cref="Raw"/> if you may share it. Untrusted content.</remarks>
public sealed record MalformedFault : InboxFault
{
    /// <summary>Makes the fault.</summary>
    /// <param name="context">Where it happened.</param>
    public MalformedFault(FaultContext context)
        : base(context)
    {
    }

    /// <summary>The answer, or its first 64 KiB; perhaps personal, so never part of <see cref="object.ToString"/>.</summary>
    public RawPayload Raw { get; init; }

    /// <inheritdoc/>
    public override string Word => "malformed";

    /// <inheritdoc/>
    public override string NextStep => "Report it: the vendor's answer does not fit its documentation.";
}
