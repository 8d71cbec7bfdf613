namespace UnifiedInbox;

/// <summary>The vendor did not accept the credentials, or they do not reach this far: 401 and 403. Without a status: the secret's callback gave none, and nothing was sent.</summary>
/// <remarks>
/// Next step: fix the key or its scope; without a status, the callback. Other accounts are not affected. A 401 parks the account: further calls get this fault at once,
/// without a request, until the secret's value is another; every five minutes one call is sent all the same, to see whether the vendor has changed its mind. A 403, and a 401 that a provider knows to be
/// about one operation, park nothing.
/// </remarks>
public sealed record AuthenticationFault : InboxFault
{
    /// <summary>Makes the fault.</summary>
    /// <param name="context">Where it happened.</param>
    public AuthenticationFault(FaultContext context)
        : base(context)
    {
    }

    /// <inheritdoc/>
    public override string Word => "authentication";

    /// <inheritdoc/>
    public override string NextStep => Context.Status is null
        ? "See why the secret's callback threw, or gave no value that fits into a header; the other accounts go on."
        : "Fix the key, token or its scopes; the other accounts go on.";
}
