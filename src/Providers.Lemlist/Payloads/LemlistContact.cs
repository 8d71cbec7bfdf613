namespace UnifiedInbox.Providers.Lemlist.Payloads;

/// <summary>Its <c>_id</c> repeats the conversation's <c>contactId</c>.</summary>
internal sealed class LemlistContact
{
    public string? FullName { get; set; }

    public string? Email { get; set; }
}
