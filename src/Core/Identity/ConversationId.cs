using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace UnifiedInbox;

/// <summary>A conversation of one account; the account is part of the id, so any id routes itself: <c>lemlist/acme/ctc_Ds0IaxECSACsbLMzA</c>.</summary>
/// <remarks>
/// The text form is the account and the value, <c>/</c>-joined, percent-encoded, and round-trips. The value is what the vendor's thread call
/// takes: lemlist's <c>contactId</c>, Sendkit's and LeadConnector's <c>id</c>. Ordinal comparison. <c>default</c> is refused by every call.
/// </remarks>
[JsonConverter(typeof(ParsableJsonConverter<ConversationId>))]
public readonly record struct ConversationId : IParsable<ConversationId>
{
    /// <summary>Makes the id of a conversation.</summary>
    /// <param name="account">The account the conversation belongs to.</param>
    /// <param name="value">The vendor's id, 1 to 256 characters.</param>
    /// <exception cref="ArgumentException">
    /// The account is <c>default</c>, or the value is blank, too long, <c>.</c> or <c>..</c>, or holds a control character, half of a surrogate pair
    /// or one of <c>/ \ % ? #</c>.
    /// </exception>
    public ConversationId(AccountKey account, string value)
    {
        account.ThrowIfDefault(nameof(account));
        Account = account;
        Value = IdText.Require(value, nameof(value));
    }

    /// <summary>The account the conversation belongs to.</summary>
    public AccountKey Account { get; }

    /// <summary>The vendor's id. Null only for <c>default</c>.</summary>
    public string Value { get; }

    /// <summary>Parses the text form <c>provider/name/value</c>.</summary>
    /// <param name="s">The text form.</param>
    /// <param name="provider">Ignored: the form does not depend on a culture.</param>
    /// <returns>The id.</returns>
    /// <exception cref="ArgumentException">The text is not of that form, or its value is not permitted.</exception>
    public static ConversationId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw IdText.Malformed("a conversation id", "provider/account/conversation");

    /// <summary>Parses the text form <c>provider/name/value</c> without throwing.</summary>
    /// <param name="s">The text form.</param>
    /// <param name="provider">Ignored: the form does not depend on a culture.</param>
    /// <param name="result">The id, or <c>default</c>.</param>
    /// <returns>Whether the text is of that form and its value permitted.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ConversationId result)
    {
        if (IdText.TrySplit(s, 3, out var parts) && AccountKey.TryMake(parts[0], parts[1], out var account))
        {
            result = new ConversationId(account, parts[2]);
            return true;
        }

        result = default;
        return false;
    }

    /// <summary>The text form; empty for <c>default</c>.</summary>
    /// <returns>The text form.</returns>
    public override string ToString() => Value is null ? "" : IdText.Join(Account, Value);

    internal void ThrowIfDefault(string parameter) => Account.ThrowIfDefault(parameter);
}
