namespace UnifiedInbox.Providers.Lemlist.Payloads;

internal sealed record LemlistOpportunity
{
    public string? Id { get; set; }

    public string? Type { get; set; }

    public bool? Done { get; set; }
}
