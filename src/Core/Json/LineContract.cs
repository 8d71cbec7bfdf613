using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace UnifiedInbox;

/// <summary>What the generated metadata lacks: <c>type</c> in front of every line, and no <c>raw</c> where none was kept.</summary>
internal static class LineContract
{
    private static readonly Dictionary<Type, string> LineTypes = new()
    {
        [typeof(Conversation)] = "conversation",
        [typeof(Message)] = "message",
        [typeof(ScheduledReply)] = "scheduledReply",
        [typeof(SkippedLine)] = "skipped",
        [typeof(FaultLine)] = "fault",
        [typeof(AccountLine)] = "account",
        [typeof(CheckLine)] = "check",
        [typeof(AttachmentLine)] = "attachment",
        [typeof(PageLine)] = "page",
        [typeof(ThreadLine)] = "thread",
        [typeof(EndLine)] = "end",
        [typeof(SandboxLine)] = "sandbox",
    };

    internal static JsonSerializerOptions Options { get; } = new(InboxJsonContext.Default.Options)
    {
        TypeInfoResolver = InboxJsonContext.Default.WithAddedModifier(PutTypeInFront).WithAddedModifier(LeaveOutEmptyRaw),
    };

    private static void PutTypeInFront(JsonTypeInfo info)
    {
        if (LineTypes.TryGetValue(info.Type, out var word))
        {
            var type = info.CreateJsonPropertyInfo(typeof(string), "type");
            type.Get = _ => word;
            info.Properties.Insert(0, type);
        }
    }

    private static void LeaveOutEmptyRaw(JsonTypeInfo info)
    {
        foreach (var property in info.Properties.Where(property => property.PropertyType == typeof(RawPayload)))
        {
            property.ShouldSerialize = static (_, value) => value is RawPayload { IsEmpty: false };
        }
    }
}
