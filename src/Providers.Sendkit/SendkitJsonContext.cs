using System.Text.Json.Serialization;
using UnifiedInbox.Providers.Sendkit.Payloads;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Sendkit;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters =
    [
        typeof(TolerantText), typeof(TolerantTextList), typeof(TolerantInstant), typeof(TolerantInteger), typeof(TolerantFlag),
        typeof(ItemsConverter<SendkitConversation>), typeof(ItemsConverter<SendkitMessage>), typeof(ItemsConverter<SendkitScheduledReply>),
    ])]
[JsonSerializable(typeof(SendkitPage), TypeInfoPropertyName = "ConversationPage")]
[JsonSerializable(typeof(SendkitAnswer<SendkitThread>), TypeInfoPropertyName = "Thread")]
[JsonSerializable(typeof(SendkitConversation))]
[JsonSerializable(typeof(SendkitMessage))]
[JsonSerializable(typeof(SendkitScheduledReply))]
[JsonSerializable(typeof(SendkitError))]
internal sealed partial class SendkitJsonContext : JsonSerializerContext;
