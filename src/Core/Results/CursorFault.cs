namespace UnifiedInbox;

/// <summary>The cursor cannot be used: unreadable, from another version, made for another query, or longer than 64 KB.</summary>
/// <remarks>Next step: start again without it. Nothing is ever silently read from page one instead.</remarks>
public sealed record CursorFault : InboxFault
{
    /// <summary>Makes the fault.</summary>
    /// <param name="context">Where it happened.</param>
    public CursorFault(FaultContext context)
        : base(context)
    {
    }

    /// <inheritdoc/>
    public override string Word => "cursor";

    /// <inheritdoc/>
    public override string NextStep => "Start again without the cursor.";
}
