using System.Text.Json.Serialization;
using UnifiedInbox.Providers.Example.Payloads;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Example;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters =
    [
        typeof(TolerantText), typeof(TolerantTextList), typeof(TolerantInteger), typeof(EpochSeconds),
        typeof(ItemsConverter<ExampleConversation>), typeof(ItemsConverter<ExampleMessage>),
    ])]
[JsonSerializable(typeof(ExamplePage<ExampleConversation>), TypeInfoPropertyName = "ConversationPage")]
[JsonSerializable(typeof(ExamplePage<ExampleMessage>), TypeInfoPropertyName = "MessagePage")]
[JsonSerializable(typeof(ExampleConversation))]
[JsonSerializable(typeof(ExampleMessage))]
[JsonSerializable(typeof(ExampleError))]
internal sealed partial class ExampleJsonContext : JsonSerializerContext;
