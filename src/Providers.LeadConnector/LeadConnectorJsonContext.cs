using System.Text.Json.Serialization;
using UnifiedInbox.Providers.LeadConnector.Payloads;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.LeadConnector;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters =
    [
        typeof(TolerantText), typeof(TolerantTextList), typeof(TolerantInstant), typeof(TolerantInteger), typeof(TolerantNumber), typeof(TolerantFlag),
        typeof(ItemsConverter<LeadConnectorConversation>), typeof(LeadConnectorMessagePageConverter),
        typeof(LeadConnectorAnswerConverter<LeadConnectorConversation>), typeof(LeadConnectorAnswerConverter<LeadConnectorMail>),
    ])]
[JsonSerializable(typeof(LeadConnectorConversationPage))]
[JsonSerializable(typeof(LeadConnectorMessagePage))]
[JsonSerializable(typeof(LeadConnectorAnswer<LeadConnectorConversation>), TypeInfoPropertyName = "ConversationAnswer")]
[JsonSerializable(typeof(LeadConnectorAnswer<LeadConnectorMail>), TypeInfoPropertyName = "MailAnswer")]
[JsonSerializable(typeof(LeadConnectorConversation))]
[JsonSerializable(typeof(LeadConnectorMessage))]
[JsonSerializable(typeof(LeadConnectorMail))]
[JsonSerializable(typeof(LeadConnectorError))]
internal sealed partial class LeadConnectorJsonContext : JsonSerializerContext;
