using System.Text.Json.Serialization;
using UnifiedInbox.Transport;
using static UnifiedInbox.Transport.PayloadValue;

namespace UnifiedInbox.Providers.Lemlist.Payloads;

[JsonConverter(typeof(RecordConverter<LemlistOpportunity>))]
internal sealed class LemlistOpportunity : IPayloadRecord<LemlistOpportunity>
{
    public static PayloadFields<LemlistOpportunity> Fields { get; } = new(
        ("id", static (opportunity, ref json) => opportunity.Id = Text(ref json)),
        ("type", static (opportunity, ref json) => opportunity.Type = Text(ref json)),
        ("done", static (opportunity, ref json) => opportunity.Done = Flag(ref json)));

    public string? Id { get; set; }

    public string? Type { get; set; }

    public bool? Done { get; set; }
}
