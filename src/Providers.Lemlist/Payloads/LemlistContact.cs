using System.Text.Json.Serialization;
using UnifiedInbox.Transport;
using static UnifiedInbox.Transport.PayloadValue;

namespace UnifiedInbox.Providers.Lemlist.Payloads;

/// <summary>Its <c>_id</c> repeats the conversation's <c>contactId</c>.</summary>
[JsonConverter(typeof(RecordConverter<LemlistContact>))]
internal sealed class LemlistContact : IPayloadRecord<LemlistContact>
{
    public static PayloadFields<LemlistContact> Fields { get; } = new(
        ("fullName", static (contact, ref json) => contact.FullName = Text(ref json)),
        ("email", static (contact, ref json) => contact.Email = Text(ref json)));

    public string? FullName { get; set; }

    public string? Email { get; set; }
}
