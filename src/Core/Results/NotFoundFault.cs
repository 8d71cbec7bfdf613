namespace UnifiedInbox;

/// <summary>The thing is not there: 404, lemlist's 400 <c>Invalid contactId</c>, LeadConnector's <c>canonicalCode</c> ending in <c>_NOT_FOUND</c>.</summary>
/// <remarks>Next step: drop the id, it is gone or belongs to another account.</remarks>
public sealed record NotFoundFault : InboxFault
{
    /// <summary>Makes the fault.</summary>
    /// <param name="context">Where it happened.</param>
    public NotFoundFault(FaultContext context)
        : base(context)
    {
    }

    /// <inheritdoc/>
    public override string Word => "notFound";

    /// <inheritdoc/>
    public override string NextStep => "The id is gone or belongs to another account: drop it.";
}
