namespace UnifiedInbox.Providers.Example.Payloads;

/// <summary>A mail has <c>subject</c> and <c>html</c>, a text message has <c>text</c>.</summary>
internal sealed class ExampleMessage
{
    public string? Id { get; set; }

    /// <summary><c>mail</c> or <c>text</c>.</summary>
    public string? Channel { get; set; }

    /// <summary><c>person</c> or <c>team</c>.</summary>
    public string? From { get; set; }

    public DateTimeOffset? At { get; set; }

    public string? Subject { get; set; }

    public string? Html { get; set; }

    public string? Text { get; set; }

    public string? Sender { get; set; }

    public string? SenderName { get; set; }

    public IReadOnlyList<string>? To { get; set; }

    public string? Status { get; set; }

    public List<ExampleFile?>? Files { get; set; }
}
