using System.Globalization;
using System.Text.Json;

namespace UnifiedInbox.Transport;

/// <summary>
/// Reads an instant in any form the vendors use: ISO 8601 (without a zone it is UTC), epoch milliseconds as a number or as digits. What is no instant becomes
/// null, since a conversation with an odd date is worth more than none.
/// </summary>
/// <remarks>LeadConnector writes epoch milliseconds in its search, digits in an update's answer, ISO elsewhere.</remarks>
public sealed class TolerantInstant : PayloadConverter<DateTimeOffset?>
{
    private const int LongestText = 64;

    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.Number:
                return reader.TryGetInt64(out var whole) ? FromMilliseconds(whole) : reader.TryGetDouble(out var number) ? FromMilliseconds(number) : null;
            case JsonTokenType.String:
                return ReadText(ref reader);
            default:
                throw new JsonException("An instant was expected.");
        }
    }

    internal static DateTimeOffset? FromMilliseconds(double milliseconds) =>
        milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds)
            : null;

    /// <remarks>The reader's own DateTimeOffset would take a missing zone for the machine's zone: the DateTime's kind tells the cases apart.</remarks>
    private static DateTimeOffset? ReadText(ref Utf8JsonReader reader)
    {
        if (reader.TryGetDateTime(out var time))
        {
            return time.Kind switch
            {
                DateTimeKind.Utc => new DateTimeOffset(time),
                DateTimeKind.Unspecified => new DateTimeOffset(time, TimeSpan.Zero),
                _ => reader.TryGetDateTimeOffset(out var zoned) ? zoned.ToUniversalTime() : null,
            };
        }

        if (reader.ValueSpan.Length > LongestText)
        {
            return null;
        }

        var text = reader.GetString()!;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var digits))
        {
            return FromMilliseconds(digits);
        }

        // The base library takes a missing year, or day, from the machine's clock.
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed)
            && text.Contains(parsed.Year.ToString("D4", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            ? parsed.ToUniversalTime()
            : null;
    }
}
