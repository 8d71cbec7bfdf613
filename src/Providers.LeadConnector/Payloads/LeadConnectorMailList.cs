using System.Text.Json.Serialization;
using UnifiedInbox.Transport;
using static UnifiedInbox.Transport.PayloadValue;

namespace UnifiedInbox.Providers.LeadConnector.Payloads;

/// <summary>The mails behind a row: the reference's sample has the list one level further down than live answers.</summary>
[JsonConverter(typeof(RecordConverter<LeadConnectorMailList>))]
internal sealed class LeadConnectorMailList : IPayloadRecord<LeadConnectorMailList>
{
    public static PayloadFields<LeadConnectorMailList> Fields { get; } = new(
        ("messageIds", static (mailList, ref json) => mailList.MessageIds = Texts(ref json)),
        ("email", static (mailList, ref json) => mailList.Email = Part<LeadConnectorMailList>(ref json)));

    public IReadOnlyList<string>? MessageIds { get; set; }

    public LeadConnectorMailList? Email { get; set; }
}
