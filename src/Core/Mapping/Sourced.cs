namespace UnifiedInbox.Mapping;

/// <summary>What a mapping starts from: the payload, and what the payload itself does not say.</summary>
/// <typeparam name="TContext">What the payload does not say, for instance the account or the conversation.</typeparam>
/// <typeparam name="TPayload">The vendor's payload record.</typeparam>
/// <param name="Context">What the payload does not say.</param>
/// <param name="Value">The payload.</param>
/// <param name="Raw">The payload's JSON; empty unless raw JSON is kept.</param>
public readonly record struct Sourced<TContext, TPayload>(TContext Context, TPayload Value, RawPayload Raw)
{
    /// <summary>The types only: a payload must not reach a log.</summary>
    /// <returns>The names of the types.</returns>
    public override string ToString() => $"Sourced {{ {typeof(TContext).Name}, {typeof(TPayload).Name} }}";
}
