using System.Text.Json.Serialization;
using UnifiedInbox.Transport;
using static UnifiedInbox.Transport.PayloadValue;

namespace UnifiedInbox.Providers.Sendkit.Payloads;

[JsonConverter(typeof(RecordConverter<SendkitLead>))]
internal sealed class SendkitLead : IPayloadRecord<SendkitLead>
{
    public static PayloadFields<SendkitLead> Fields { get; } = new(
        ("_id", static (lead, ref json) => lead.Id = Text(ref json)),
        ("email", static (lead, ref json) => lead.Email = Text(ref json)),
        ("firstName", static (lead, ref json) => lead.FirstName = Text(ref json)),
        ("lastName", static (lead, ref json) => lead.LastName = Text(ref json)),
        ("companyName", static (lead, ref json) => lead.CompanyName = Text(ref json)),
        ("jobTitle", static (lead, ref json) => lead.JobTitle = Text(ref json)));

    public string? Id { get; set; }

    public string? Email { get; set; }

    public string? FirstName { get; set; }

    public string? LastName { get; set; }

    public string? CompanyName { get; set; }

    public string? JobTitle { get; set; }
}
