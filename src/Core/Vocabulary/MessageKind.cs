using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace UnifiedInbox;

/// <summary>What a message is.</summary>
/// <remarks>
/// An open vocabulary: a vendor's word without a well-known member here is kept as text, never refused. Compared without regard to case.
/// <c>default</c> equals a value of empty text.
/// </remarks>
[JsonConverter(typeof(ParsableJsonConverter<MessageKind>))]
public readonly struct MessageKind : IEquatable<MessageKind>, IParsable<MessageKind>
{
    private readonly string? word;

    /// <summary>Makes a value of a word, well known or not.</summary>
    /// <param name="value">The word.</param>
    /// <exception cref="ArgumentException">The word is blank.</exception>
    public MessageKind(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        word = value;
    }

    /// <summary>Something one side said to the other: <c>message</c>.</summary>
    public static MessageKind Message { get; } = new("message");

    /// <summary>A telephone call: <c>call</c>.</summary>
    public static MessageKind Call { get; } = new("call");

    /// <summary>A voicemail: <c>voicemail</c>.</summary>
    public static MessageKind Voicemail { get; } = new("voicemail");

    /// <summary>A recorded voice note: <c>voiceNote</c>.</summary>
    public static MessageKind VoiceNote { get; } = new("voiceNote");

    /// <summary>An invitation to connect: <c>invite</c>.</summary>
    public static MessageKind Invite { get; } = new("invite");

    /// <summary>A comment, internal or under a post: <c>comment</c>.</summary>
    public static MessageKind Comment { get; } = new("comment");

    /// <summary>Something that was done or logged, not said: <c>activity</c>.</summary>
    public static MessageKind Activity { get; } = new("activity");

    /// <summary>LeadConnector's container row of a mail thread, whose mails are fetched one by one: <c>emailThread</c>.</summary>
    public static MessageKind EmailThread { get; } = new("emailThread");

    /// <summary>The contact opened, clicked or accepted something: <c>engagement</c>.</summary>
    public static MessageKind Engagement { get; } = new("engagement");

    /// <summary>A delivery report: <c>delivery</c>.</summary>
    public static MessageKind Delivery { get; } = new("delivery");

    /// <summary>A message that could not be sent: <c>failure</c>.</summary>
    public static MessageKind Failure { get; } = new("failure");

    /// <summary>A public review: <c>review</c>.</summary>
    public static MessageKind Review { get; } = new("review");

    /// <summary>The word: of a well-known member in lowerCamelCase, else as the vendor wrote it. Never null.</summary>
    public string Value => word ?? "";

    /// <summary>Whether the word is one of the well-known members of this version.</summary>
    public bool IsKnown => Words.Known.Contains(Value);

    /// <summary>Makes a value of any word that is not blank.</summary>
    /// <param name="s">The word.</param>
    /// <param name="provider">Ignored: words do not depend on a culture.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The word is blank.</exception>
    public static MessageKind Parse(string s, IFormatProvider? provider = null) => new(s);

    /// <summary>Makes a value of any word that is not blank, without throwing.</summary>
    /// <param name="s">The word.</param>
    /// <param name="provider">Ignored: words do not depend on a culture.</param>
    /// <param name="result">The value, or <c>default</c>.</param>
    /// <returns>Whether there was a word.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MessageKind result)
    {
        result = string.IsNullOrWhiteSpace(s) ? default : new MessageKind(s);
        return result.word is not null;
    }

    /// <summary>Whether two values are the same word, without regard to case.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(MessageKind left, MessageKind right) => left.Equals(right);

    /// <summary>Whether two values are different words, without regard to case.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(MessageKind left, MessageKind right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(MessageKind other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MessageKind other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The word.</summary>
    /// <returns>The word.</returns>
    public override string ToString() => Value;

    private static class Words
    {
        internal static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
        {
            MessageKind.Message.Value, MessageKind.Call.Value, MessageKind.Voicemail.Value, MessageKind.VoiceNote.Value,
            MessageKind.Invite.Value, MessageKind.Comment.Value, MessageKind.Activity.Value, MessageKind.EmailThread.Value,
            MessageKind.Engagement.Value, MessageKind.Delivery.Value, MessageKind.Failure.Value, MessageKind.Review.Value,
        };
    }
}
