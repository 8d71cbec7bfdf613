namespace UnifiedInbox.Providers.Lemlist.Payloads;

/// <summary>The shape is documented for drafts only; in every example of a message the list is empty.</summary>
internal sealed record LemlistAttachment
{
    public string? Name { get; set; }

    public string? Url { get; set; }

    public long? Size { get; set; }

    public string? Type { get; set; }
}
