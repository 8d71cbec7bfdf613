using System.Text.Json.Serialization;

namespace UnifiedInbox.Benchmarks.Payloads;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(LemlistList<LemlistThreadRow>), TypeInfoPropertyName = "LemlistConversations")]
[JsonSerializable(typeof(LemlistList<LemlistMail>), TypeInfoPropertyName = "LemlistMessages")]
[JsonSerializable(typeof(SendkitList))]
[JsonSerializable(typeof(SendkitDetail))]
[JsonSerializable(typeof(LeadConnectorList))]
[JsonSerializable(typeof(LeadConnectorThread))]
internal sealed partial class PayloadContext : JsonSerializerContext;
