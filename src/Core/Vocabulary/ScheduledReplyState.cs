using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace UnifiedInbox;

/// <summary>What became of a scheduled reply so far.</summary>
/// <remarks>
/// An open vocabulary: a vendor's word without a well-known member here is kept as text, never refused. Compared without regard to case.
/// <c>default</c> equals a value of empty text.
/// </remarks>
[JsonConverter(typeof(ParsableJsonConverter<ScheduledReplyState>))]
public readonly struct ScheduledReplyState : IEquatable<ScheduledReplyState>, IParsable<ScheduledReplyState>
{
    private readonly string? word;

    /// <summary>Makes a value of a word, well known or not.</summary>
    /// <param name="value">The word.</param>
    /// <exception cref="ArgumentException">The word is blank.</exception>
    public ScheduledReplyState(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        word = value;
    }

    /// <summary>Waits for its time: <c>pending</c>.</summary>
    public static ScheduledReplyState Pending { get; } = new("pending");

    /// <summary>Is being sent: <c>sending</c>.</summary>
    public static ScheduledReplyState Sending { get; } = new("sending");

    /// <summary>Could not be sent: <c>failed</c>.</summary>
    public static ScheduledReplyState Failed { get; } = new("failed");

    /// <summary>Waits for its time (LeadConnector's word): <c>scheduled</c>.</summary>
    public static ScheduledReplyState Scheduled { get; } = new("scheduled");

    /// <summary>The word: of a well-known member in lowerCamelCase, else as the vendor wrote it. Never null.</summary>
    public string Value => word ?? "";

    /// <summary>Whether the word is one of the well-known members of this version.</summary>
    public bool IsKnown => Words.Known.Contains(Value);

    /// <summary>Makes a value of any word that is not blank.</summary>
    /// <param name="s">The word.</param>
    /// <param name="provider">Ignored: words do not depend on a culture.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The word is blank.</exception>
    public static ScheduledReplyState Parse(string s, IFormatProvider? provider = null) => new(s);

    /// <summary>Makes a value of any word that is not blank, without throwing.</summary>
    /// <param name="s">The word.</param>
    /// <param name="provider">Ignored: words do not depend on a culture.</param>
    /// <param name="result">The value, or <c>default</c>.</param>
    /// <returns>Whether there was a word.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ScheduledReplyState result)
    {
        result = string.IsNullOrWhiteSpace(s) ? default : new ScheduledReplyState(s);
        return result.word is not null;
    }

    /// <summary>Whether two values are the same word, without regard to case.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(ScheduledReplyState left, ScheduledReplyState right) => left.Equals(right);

    /// <summary>Whether two values are different words, without regard to case.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(ScheduledReplyState left, ScheduledReplyState right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ScheduledReplyState other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ScheduledReplyState other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The word.</summary>
    /// <returns>The word.</returns>
    public override string ToString() => Value;

    private static class Words
    {
        internal static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
        {
            ScheduledReplyState.Pending.Value, ScheduledReplyState.Sending.Value, ScheduledReplyState.Failed.Value,
            ScheduledReplyState.Scheduled.Value,
        };
    }
}
