using System.Text.Json.Serialization;
using UnifiedInbox.Providers.Lemlist.Payloads;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Lemlist;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters =
    [
        typeof(TolerantText), typeof(TolerantTextList), typeof(TolerantInstant), typeof(TolerantInteger), typeof(TolerantFlag),
        typeof(LemlistPageConverter<LemlistConversation>), typeof(LemlistPageConverter<LemlistMessage>),
    ])]
[JsonSerializable(typeof(LemlistPage<LemlistConversation>), TypeInfoPropertyName = "ConversationPage")]
[JsonSerializable(typeof(LemlistPage<LemlistMessage>), TypeInfoPropertyName = "MessagePage")]
[JsonSerializable(typeof(LemlistConversation))]
[JsonSerializable(typeof(LemlistMessage))]
internal sealed partial class LemlistJsonContext : JsonSerializerContext;
