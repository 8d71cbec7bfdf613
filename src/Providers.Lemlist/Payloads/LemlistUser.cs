using System.Text.Json.Serialization;
using UnifiedInbox.Transport;
using static UnifiedInbox.Transport.PayloadValue;

namespace UnifiedInbox.Providers.Lemlist.Payloads;

/// <summary>One of our users in a conversation; read state is kept per user.</summary>
[JsonConverter(typeof(RecordConverter<LemlistUser>))]
internal sealed class LemlistUser : IPayloadRecord<LemlistUser>
{
    public static PayloadFields<LemlistUser> Fields { get; } = new(
        ("userId", static (user, ref json) => user.UserId = Text(ref json)),
        ("sender", static (user, ref json) => user.Sender = Flag(ref json)),
        ("read", static (user, ref json) => user.Read = Flag(ref json)));

    public string? UserId { get; set; }

    public bool? Sender { get; set; }

    public bool? Read { get; set; }
}
