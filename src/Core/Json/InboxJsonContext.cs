using System.Text.Json.Serialization;

namespace UnifiedInbox;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters =
    [
        typeof(UtcMillisecondsConverter), typeof(SecondsConverter), typeof(RawPayloadConverter), typeof(CamelCaseConverter<MessageDirection>),
        typeof(CamelCaseConverter<CompletenessState>), typeof(CamelCaseConverter<WalkPhase>), typeof(CamelCaseConverter<ListOrder>), typeof(CamelCaseConverter<InboxCapabilities>),
    ])]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(ScheduledReply))]
[JsonSerializable(typeof(SkippedLine))]
[JsonSerializable(typeof(FaultLine))]
[JsonSerializable(typeof(AccountLine))]
[JsonSerializable(typeof(CheckLine))]
[JsonSerializable(typeof(AttachmentLine))]
[JsonSerializable(typeof(PageLine))]
[JsonSerializable(typeof(ThreadLine))]
[JsonSerializable(typeof(EndLine))]
[JsonSerializable(typeof(SandboxLine))]
internal sealed partial class InboxJsonContext : JsonSerializerContext;
