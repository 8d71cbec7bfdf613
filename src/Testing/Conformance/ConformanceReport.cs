namespace UnifiedInbox.Testing;

/// <summary>How a provider fared with every promise, to be read by its author. Immutable.</summary>
public sealed class ConformanceReport
{
    internal ConformanceReport(string provider, IReadOnlyList<ConformanceResult> results) => (Provider, Results) = (provider, results);

    /// <summary>The provider's name, as in its account keys.</summary>
    public string Provider { get; }

    /// <summary>Every promise once, those of one topic together.</summary>
    public IReadOnlyList<ConformanceResult> Results { get; }

    /// <summary>Whether no promise is broken.</summary>
    public bool IsSound => Count(ConformanceState.Broken) == 0;

    /// <summary>How many promises fared so.</summary>
    /// <param name="state">How.</param>
    /// <returns>The number.</returns>
    public int Count(ConformanceState state) => Results.Count(result => result.State == state);

    /// <summary>Writes the report as plain text of at most 110 columns, topic by topic, with what was seen and what to do for each promise that is broken.</summary>
    /// <param name="writer">Takes the lines; it is not disposed.</param>
    public void WriteTo(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        new ReportWriter(writer).Write(this);
    }

    /// <summary>The report as <see cref="WriteTo"/> writes it.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        using var text = new StringWriter { NewLine = "\n" };
        WriteTo(text);
        return text.ToString();
    }
}
