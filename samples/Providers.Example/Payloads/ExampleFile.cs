namespace UnifiedInbox.Providers.Example.Payloads;

internal sealed class ExampleFile
{
    public string? Name { get; set; }

    public string? Type { get; set; }

    public long? Bytes { get; set; }

    /// <summary>Relative to the host.</summary>
    public string? Url { get; set; }
}
