using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace UnifiedInbox;

/// <summary>One attachment: its message and its place within that message, from zero.</summary>
/// <remarks>
/// No vendor gives attachments an id of their own, so the place is the id. The text form is
/// <c>provider/account/conversation/message/ordinal</c>, percent-encoded, and round-trips. <c>default</c> is refused by every call.
/// </remarks>
[JsonConverter(typeof(ParsableJsonConverter<AttachmentId>))]
public readonly record struct AttachmentId : IParsable<AttachmentId>
{
    /// <summary>Makes the id.</summary>
    /// <param name="message">The message that carries the attachment.</param>
    /// <param name="ordinal">The place among the message's attachments, from zero.</param>
    /// <exception cref="ArgumentException">The message is <c>default</c> or the ordinal is negative.</exception>
    public AttachmentId(MessageId message, int ordinal)
    {
        message.ThrowIfDefault(nameof(message));
        ArgumentOutOfRangeException.ThrowIfNegative(ordinal);
        Message = message;
        Ordinal = ordinal;
    }

    /// <summary>The message that carries the attachment.</summary>
    public MessageId Message { get; }

    /// <summary>The place among the message's attachments, from zero.</summary>
    public int Ordinal { get; }

    /// <summary>Parses the text form.</summary>
    /// <param name="s">The text form.</param>
    /// <param name="provider">Ignored: the form does not depend on a culture.</param>
    /// <returns>The id.</returns>
    /// <exception cref="ArgumentException">The text is not of that form, or one of its values is not permitted.</exception>
    public static AttachmentId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw IdText.Malformed("an attachment id", "provider/account/conversation/message/ordinal");

    /// <summary>Parses the text form without throwing.</summary>
    /// <param name="s">The text form.</param>
    /// <param name="provider">Ignored: the form does not depend on a culture.</param>
    /// <param name="result">The id, or <c>default</c>.</param>
    /// <returns>Whether the text is of that form and its values permitted.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AttachmentId result)
    {
        result = default;
        var slash = s?.LastIndexOf('/') ?? -1;
        if (slash < 0 || !MessageId.TryParse(s![..slash], provider, out var message) || !IdText.TryParseOrdinal(s[(slash + 1)..], out var ordinal))
        {
            return false;
        }

        result = new AttachmentId(message, ordinal);
        return true;
    }

    /// <summary>The text form; empty for <c>default</c>.</summary>
    /// <returns>The text form.</returns>
    public override string ToString() =>
        Message.Value is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{Message}/{Ordinal}");
}
