namespace UnifiedInbox.Testing;

/// <summary>One promise in a <see cref="ConformanceReport"/>.</summary>
/// <param name="Topic">What it is about, for instance <c>Cursors</c>; a section of docs/adding-a-provider.md has the same name.</param>
/// <param name="Promise">What is promised, as a sentence without its full stop.</param>
/// <param name="State">How it fared.</param>
public sealed record ConformanceResult(string Topic, string Promise, ConformanceState State)
{
    /// <summary>What was seen instead; null unless the promise is broken.</summary>
    public string? Seen { get; init; }

    /// <summary>What was expected in its place, where that is more than the promise says; else null.</summary>
    public string? Expected { get; init; }

    /// <summary>What the author of the provider does about it, as a sentence; null unless the promise is broken.</summary>
    public string? Advice { get; init; }

    /// <summary>What the provider lacks, as a sentence; null unless the promise is not applicable.</summary>
    public string? Missing { get; init; }

    /// <summary>The state only: what was seen may hold what the vendor under test wrote.</summary>
    /// <returns>For instance <c>ConformanceResult { State = Kept }</c>.</returns>
    public override string ToString() => $"ConformanceResult {{ State = {State} }}";
}
