namespace UnifiedInbox.Providers.Lemlist.Payloads;

internal sealed class LemlistOpportunity
{
    public string? Id { get; set; }

    public string? Type { get; set; }

    public bool? Done { get; set; }
}
