using System.Text.Json;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Example.Payloads;

/// <summary>Reads seconds since 1970, the vendor's only form of a time; <see cref="TolerantInstant"/> would take the number for milliseconds.</summary>
internal sealed class EpochSeconds : PayloadConverter<DateTimeOffset?>
{
    private static readonly TolerantNumber Number = new();

    public override bool HandleNull => true;

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Number.Read(ref reader, typeToConvert, options) is { } seconds && Math.Abs(seconds) <= int.MaxValue
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : null;
}
