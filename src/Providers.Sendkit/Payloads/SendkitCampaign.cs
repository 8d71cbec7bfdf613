using System.Text.Json.Serialization;
using UnifiedInbox.Transport;
using static UnifiedInbox.Transport.PayloadValue;

namespace UnifiedInbox.Providers.Sendkit.Payloads;

[JsonConverter(typeof(RecordConverter<SendkitCampaign>))]
internal sealed class SendkitCampaign : IPayloadRecord<SendkitCampaign>
{
    public static PayloadFields<SendkitCampaign> Fields { get; } = new(
        ("_id", static (campaign, ref json) => campaign.Id = Text(ref json)),
        ("name", static (campaign, ref json) => campaign.Name = Text(ref json)));

    public string? Id { get; set; }

    public string? Name { get; set; }
}
