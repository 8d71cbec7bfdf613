namespace UnifiedInbox.Providers.Example.Payloads;

internal sealed class ExampleError
{
    public string? Code { get; set; }

    public string? Text { get; set; }

    /// <summary>Seconds.</summary>
    public long? RetryIn { get; set; }
}
