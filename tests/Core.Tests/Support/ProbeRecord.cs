using System.Text.Json.Serialization;
using UnifiedInbox.Transport;
using static UnifiedInbox.Transport.PayloadValue;

namespace UnifiedInbox.Core.Tests.Support;

/// <summary>A payload record that lists its fields, of every kind there is.</summary>
[JsonConverter(typeof(RecordConverter<ProbeRecord>))]
internal sealed class ProbeRecord : IPayloadRecord<ProbeRecord>
{
    public static PayloadFields<ProbeRecord> Fields { get; } = new(
        ("_id", static (record, ref json) => record.Id = Text(ref json)),
        ("text", static (record, ref json) => record.Body = LongText(ref json)),
        ("words", static (record, ref json) => record.Words = Texts(ref json)),
        ("at", static (record, ref json) => record.At = Instant(ref json)),
        ("count", static (record, ref json) => record.Count = Integer(ref json)),
        ("number", static (record, ref json) => record.Size = Number(ref json)),
        ("flag", static (record, ref json) => record.IsSet = Flag(ref json)),
        ("part", static (record, ref json) => record.Inner = Part<ProbeRecord>(ref json)),
        ("parts", static (record, ref json) => record.Inners = Parts<ProbeRecord>(ref json)));

    public string? Id { get; set; }

    public string? Body { get; set; }

    public IReadOnlyList<string>? Words { get; set; }

    public DateTimeOffset? At { get; set; }

    public long? Count { get; set; }

    public double? Size { get; set; }

    public bool? IsSet { get; set; }

    public ProbeRecord? Inner { get; set; }

    public List<ProbeRecord?>? Inners { get; set; }
}

internal sealed class ProbeRecordPage
{
    public Items<ProbeRecord>? Records { get; set; }

    public Items<ProbeRecord>? More { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(ItemsConverter<ProbeRecord>)])]
[JsonSerializable(typeof(ProbeRecordPage))]
[JsonSerializable(typeof(ProbeRecord))]
internal sealed partial class ProbeRecordContext : JsonSerializerContext;
