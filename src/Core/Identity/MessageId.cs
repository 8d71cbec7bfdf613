using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace UnifiedInbox;

/// <summary>A message of one conversation.</summary>
/// <remarks>
/// The value is the vendor's id; Sendkit has none, there it is computed from the message (see docs/vendor-behaviour.md); LeadConnector mails are <c>mail~{emailMessageId}</c>. The text form is
/// <c>provider/account/conversation/value</c>, percent-encoded, and round-trips. Ordinal comparison. <c>default</c> is refused by every call.
/// </remarks>
[JsonConverter(typeof(ParsableJsonConverter<MessageId>))]
public readonly record struct MessageId : IParsable<MessageId>
{
    /// <summary>Makes the id.</summary>
    /// <param name="conversation">The conversation it belongs to.</param>
    /// <param name="value">The id within the conversation, 1 to 256 characters.</param>
    /// <exception cref="ArgumentException">The conversation is <c>default</c> or the value is not permitted, as for <see cref="ConversationId"/>.</exception>
    public MessageId(ConversationId conversation, string value)
    {
        conversation.ThrowIfDefault(nameof(conversation));
        Conversation = conversation;
        Value = IdText.Require(value, nameof(value));
    }

    /// <summary>The conversation it belongs to.</summary>
    public ConversationId Conversation { get; }

    /// <summary>The id within the conversation. Null only for <c>default</c>.</summary>
    public string Value { get; }

    /// <summary>Parses the text form.</summary>
    /// <param name="s">The text form.</param>
    /// <param name="provider">Ignored: the form does not depend on a culture.</param>
    /// <returns>The id.</returns>
    /// <exception cref="ArgumentException">The text is not of that form, or its value is not permitted.</exception>
    public static MessageId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw IdText.Malformed("a message id", "provider/account/conversation/value");

    /// <summary>Parses the text form without throwing.</summary>
    /// <param name="s">The text form.</param>
    /// <param name="provider">Ignored: the form does not depend on a culture.</param>
    /// <param name="result">The id, or <c>default</c>.</param>
    /// <returns>Whether the text is of that form and its value permitted.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MessageId result)
    {
        if (IdText.TrySplit(s, 4, out var parts) && AccountKey.TryMake(parts[0], parts[1], out var account))
        {
            result = new MessageId(new ConversationId(account, parts[2]), parts[3]);
            return true;
        }

        result = default;
        return false;
    }

    /// <summary>The text form; empty for <c>default</c>.</summary>
    /// <returns>The text form.</returns>
    public override string ToString() => Value is null ? "" : IdText.Join(Conversation.ToString(), Value);

    internal void ThrowIfDefault(string parameter) => Conversation.ThrowIfDefault(parameter);
}
