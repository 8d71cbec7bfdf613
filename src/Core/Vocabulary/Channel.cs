using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace UnifiedInbox;

/// <summary>The medium a message travelled by.</summary>
/// <remarks>
/// An open vocabulary: a vendor's word without a well-known member here is kept as text, never refused. Compared without regard to case.
/// <c>default</c> equals a value of empty text.
/// </remarks>
[JsonConverter(typeof(ParsableJsonConverter<Channel>))]
public readonly struct Channel : IEquatable<Channel>, IParsable<Channel>
{
    private readonly string? word;

    /// <summary>Makes a value of a word, well known or not.</summary>
    /// <param name="value">The word.</param>
    /// <exception cref="ArgumentException">The word is blank.</exception>
    public Channel(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        word = value;
    }

    /// <summary>E-mail: <c>email</c>.</summary>
    public static Channel Email { get; } = new("email");

    /// <summary>Text message: <c>sms</c>.</summary>
    public static Channel Sms { get; } = new("sms");

    /// <summary>WhatsApp: <c>whatsapp</c>.</summary>
    public static Channel WhatsApp { get; } = new("whatsapp");

    /// <summary>LinkedIn: <c>linkedin</c>.</summary>
    public static Channel LinkedIn { get; } = new("linkedin");

    /// <summary>Telephone: <c>call</c>.</summary>
    public static Channel Call { get; } = new("call");

    /// <summary>Facebook Messenger: <c>facebook</c>.</summary>
    public static Channel Facebook { get; } = new("facebook");

    /// <summary>Instagram: <c>instagram</c>.</summary>
    public static Channel Instagram { get; } = new("instagram");

    /// <summary>Google Business messages (the vendors' GMB): <c>googleBusiness</c>.</summary>
    public static Channel GoogleBusiness { get; } = new("googleBusiness");

    /// <summary>Live chat on a web site: <c>liveChat</c>.</summary>
    public static Channel LiveChat { get; } = new("liveChat");

    /// <summary>The older web chat widget: <c>webChat</c>.</summary>
    public static Channel WebChat { get; } = new("webChat");

    /// <summary>RCS: <c>rcs</c>.</summary>
    public static Channel Rcs { get; } = new("rcs");

    /// <summary>TikTok: <c>tiktok</c>.</summary>
    public static Channel TikTok { get; } = new("tiktok");

    /// <summary>A public review: <c>review</c>.</summary>
    public static Channel Review { get; } = new("review");

    /// <summary>A submitted form: <c>form</c>.</summary>
    public static Channel Form { get; } = new("form");

    /// <summary>Seen by the team only, never by the contact: <c>internal</c>.</summary>
    public static Channel Internal { get; } = new("internal");

    /// <summary>The word: of a well-known member in lowerCamelCase, else as the vendor wrote it. Never null.</summary>
    public string Value => word ?? "";

    /// <summary>Whether the word is one of the well-known members of this version.</summary>
    public bool IsKnown => Words.Known.Contains(Value);

    /// <summary>Makes a value of any word that is not blank.</summary>
    /// <param name="s">The word.</param>
    /// <param name="provider">Ignored: words do not depend on a culture.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The word is blank.</exception>
    public static Channel Parse(string s, IFormatProvider? provider = null) => new(s);

    /// <summary>Makes a value of any word that is not blank, without throwing.</summary>
    /// <param name="s">The word.</param>
    /// <param name="provider">Ignored: words do not depend on a culture.</param>
    /// <param name="result">The value, or <c>default</c>.</param>
    /// <returns>Whether there was a word.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Channel result)
    {
        result = string.IsNullOrWhiteSpace(s) ? default : new Channel(s);
        return result.word is not null;
    }

    /// <summary>Whether two values are the same word, without regard to case.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(Channel left, Channel right) => left.Equals(right);

    /// <summary>Whether two values are different words, without regard to case.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(Channel left, Channel right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Channel other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Channel other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The word.</summary>
    /// <returns>The word.</returns>
    public override string ToString() => Value;

    private static class Words
    {
        internal static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
        {
            Channel.Email.Value, Channel.Sms.Value, Channel.WhatsApp.Value, Channel.LinkedIn.Value, Channel.Call.Value,
            Channel.Facebook.Value, Channel.Instagram.Value, Channel.GoogleBusiness.Value, Channel.LiveChat.Value,
            Channel.WebChat.Value, Channel.Rcs.Value, Channel.TikTok.Value, Channel.Review.Value, Channel.Form.Value,
            Channel.Internal.Value,
        };
    }
}
