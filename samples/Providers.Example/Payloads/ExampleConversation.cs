namespace UnifiedInbox.Providers.Example.Payloads;

internal sealed class ExampleConversation
{
    public string? Id { get; set; }

    public ExamplePerson? Person { get; set; }

    public IReadOnlyList<string>? Channels { get; set; }

    public DateTimeOffset? LastAt { get; set; }

    /// <summary><c>person</c> or <c>team</c>.</summary>
    public string? LastFrom { get; set; }

    public string? Snippet { get; set; }

    public long? Unread { get; set; }
}
