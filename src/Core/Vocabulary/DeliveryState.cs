using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace UnifiedInbox;

/// <summary>How far a message, or a call, got.</summary>
/// <remarks>
/// An open vocabulary: a vendor's word without a well-known member here is kept as text, never refused. Compared without regard to case.
/// <c>default</c> equals a value of empty text.
/// </remarks>
[JsonConverter(typeof(ParsableJsonConverter<DeliveryState>))]
public readonly struct DeliveryState : IEquatable<DeliveryState>, IParsable<DeliveryState>
{
    private readonly string? word;

    /// <summary>Makes a value of a word, well known or not.</summary>
    /// <param name="value">The word.</param>
    /// <exception cref="ArgumentException">The word is blank.</exception>
    public DeliveryState(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        word = value;
    }

    /// <summary>Waiting: <c>pending</c>.</summary>
    public static DeliveryState Pending { get; } = new("pending");

    /// <summary>To be sent later: <c>scheduled</c>.</summary>
    public static DeliveryState Scheduled { get; } = new("scheduled");

    /// <summary>Accepted for sending: <c>queued</c>.</summary>
    public static DeliveryState Queued { get; } = new("queued");

    /// <summary>Left the vendor: <c>sent</c>.</summary>
    public static DeliveryState Sent { get; } = new("sent");

    /// <summary>Arrived: <c>delivered</c>.</summary>
    public static DeliveryState Delivered { get; } = new("delivered");

    /// <summary>Seen by the contact: <c>read</c>.</summary>
    public static DeliveryState Read { get; } = new("read");

    /// <summary>Opened by the contact: <c>opened</c>.</summary>
    public static DeliveryState Opened { get; } = new("opened");

    /// <summary>A link in it was clicked: <c>clicked</c>.</summary>
    public static DeliveryState Clicked { get; } = new("clicked");

    /// <summary>Could not be sent: <c>failed</c>.</summary>
    public static DeliveryState Failed { get; } = new("failed");

    /// <summary>Did not arrive: <c>undelivered</c>.</summary>
    public static DeliveryState Undelivered { get; } = new("undelivered");

    /// <summary>The contact does not want messages: <c>optedOut</c>.</summary>
    public static DeliveryState OptedOut { get; } = new("optedOut");

    /// <summary>A call that was put through: <c>connected</c>.</summary>
    public static DeliveryState Connected { get; } = new("connected");

    /// <summary>A call that was answered: <c>answered</c>.</summary>
    public static DeliveryState Answered { get; } = new("answered");

    /// <summary>A call that took place: <c>completed</c>.</summary>
    public static DeliveryState Completed { get; } = new("completed");

    /// <summary>A call to a busy line: <c>busy</c>.</summary>
    public static DeliveryState Busy { get; } = new("busy");

    /// <summary>A call nobody took: <c>noAnswer</c>.</summary>
    public static DeliveryState NoAnswer { get; } = new("noAnswer");

    /// <summary>A call that was given up: <c>canceled</c>.</summary>
    public static DeliveryState Canceled { get; } = new("canceled");

    /// <summary>A call that ended in a voicemail: <c>voicemail</c>.</summary>
    public static DeliveryState Voicemail { get; } = new("voicemail");

    /// <summary>The word: of a well-known member in lowerCamelCase, else as the vendor wrote it. Never null.</summary>
    public string Value => word ?? "";

    /// <summary>Whether the word is one of the well-known members of this version.</summary>
    public bool IsKnown => Words.Known.Contains(Value);

    /// <summary>Makes a value of any word that is not blank.</summary>
    /// <param name="s">The word.</param>
    /// <param name="provider">Ignored: words do not depend on a culture.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The word is blank.</exception>
    public static DeliveryState Parse(string s, IFormatProvider? provider = null) => new(s);

    /// <summary>Makes a value of any word that is not blank, without throwing.</summary>
    /// <param name="s">The word.</param>
    /// <param name="provider">Ignored: words do not depend on a culture.</param>
    /// <param name="result">The value, or <c>default</c>.</param>
    /// <returns>Whether there was a word.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DeliveryState result)
    {
        result = string.IsNullOrWhiteSpace(s) ? default : new DeliveryState(s);
        return result.word is not null;
    }

    /// <summary>Whether two values are the same word, without regard to case.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(DeliveryState left, DeliveryState right) => left.Equals(right);

    /// <summary>Whether two values are different words, without regard to case.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(DeliveryState left, DeliveryState right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(DeliveryState other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DeliveryState other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The word.</summary>
    /// <returns>The word.</returns>
    public override string ToString() => Value;

    private static class Words
    {
        internal static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
        {
            DeliveryState.Pending.Value, DeliveryState.Scheduled.Value, DeliveryState.Queued.Value, DeliveryState.Sent.Value,
            DeliveryState.Delivered.Value, DeliveryState.Read.Value, DeliveryState.Opened.Value, DeliveryState.Clicked.Value,
            DeliveryState.Failed.Value, DeliveryState.Undelivered.Value, DeliveryState.OptedOut.Value,
            DeliveryState.Connected.Value, DeliveryState.Answered.Value, DeliveryState.Completed.Value, DeliveryState.Busy.Value,
            DeliveryState.NoAnswer.Value, DeliveryState.Canceled.Value, DeliveryState.Voicemail.Value,
        };
    }
}
