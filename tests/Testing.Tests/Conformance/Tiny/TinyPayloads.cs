using System.Text.Json.Serialization;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Testing.Tests.Conformance;

internal sealed record TinyPage
{
    public Items<TinyRow>? Rows { get; set; }

    public string? Next { get; set; }
}

/// <summary>A thing or a note.</summary>
internal sealed record TinyRow
{
    public string? Id { get; set; }

    public DateTimeOffset? At { get; set; }

    public bool? Read { get; set; }

    public string? Channel { get; set; }

    public string? Text { get; set; }

    public string? File { get; set; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(TolerantText), typeof(TolerantInstant), typeof(TolerantFlag), typeof(ItemsConverter<TinyRow>)])]
[JsonSerializable(typeof(TinyPage))]
[JsonSerializable(typeof(TinyRow))]
internal sealed partial class TinyJsonContext : JsonSerializerContext;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(TolerantText), typeof(TolerantInstant), typeof(TolerantFlag), typeof(ItemsConverter<TinyRow>)])]
[JsonSerializable(typeof(TinyPage))]
[JsonSerializable(typeof(TinyRow))]
internal sealed partial class TinyNarrowJsonContext : JsonSerializerContext;
