using System.Text.Json;

namespace UnifiedInbox.Transport;

/// <summary>
/// The bytes of the answer that this thread reads. A reader of them can be led past a value that was read without it; it then goes on with what is behind as its
/// input, and counts from there.
/// </summary>
/// <remarks>
/// A reader of a part of the answer, as the serializer makes for a nested call, must end where the part does, which nobody can ask it. So a reader is led only when
/// it is known to be one of the whole answer; any other reads as ever.
/// </remarks>
internal readonly ref struct AnswerBytes : IDisposable
{
    private const int Quote = 1;
    private const int Nowhere = -1;

    [ThreadStatic]
    private static ReadOnlyMemory<byte> answer;

    [ThreadStatic]
    private static int ledTo;

    /// <summary>Begins an answer; it lasts until it is disposed.</summary>
    internal static AnswerBytes Begin(ReadOnlyMemory<byte> bytes)
    {
        (answer, ledTo) = (bytes, 0);
        return default;
    }

    /// <summary>How far the reader of the whole answer was led: where its input begins.</summary>
    internal static int LedTo => ledTo;

    /// <summary>Where in the answer the input of a reader begins.</summary>
    /// <param name="reader">The reader, at any token.</param>
    /// <param name="otherwise">What to say at an empty text, which is nowhere, and where no answer is read.</param>
    internal static int OriginOf(in Utf8JsonReader reader, int otherwise = 0)
    {
        var opening = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? Quote : 0;
        return answer.Span.Overlaps(reader.ValueSpan, out var at) ? at - opening - (int)reader.TokenStartIndex : otherwise;
    }

    /// <summary>What is behind the name that the reader stands at, as far as it can be led there; else empty.</summary>
    internal static ReadOnlySpan<byte> BehindName(scoped in Utf8JsonReader reader) =>
        OriginOf(reader, Nowhere) is >= 0 and var origin && origin == ledTo ? answer.Span[(ledTo + (int)reader.BytesConsumed)..] : default;

    /// <summary>Leads the reader from the name it stands at past a text that is the value.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="length">How long the text is, with its quotes.</param>
    internal static void LeadPast(ref Utf8JsonReader reader, int length)
    {
        // What a reader has seen can be handed on and not set: another one sees an empty text in the place of this one.
        var atText = new Utf8JsonReader("\"\""u8, isFinalBlock: false, reader.CurrentState);
        atText.Read();
        ledTo += (int)reader.BytesConsumed + length;
        reader = new Utf8JsonReader(answer.Span[ledTo..], isFinalBlock: true, atText.CurrentState);
    }

    /// <summary>Takes up a copy of the reader again.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="copy">The copy.</param>
    /// <param name="copyLedTo">The <see cref="LedTo"/> of the moment it was made.</param>
    internal static void GoBack(ref Utf8JsonReader reader, in Utf8JsonReader copy, int copyLedTo)
    {
        reader = copy;
        ledTo = copyLedTo;
    }

    public void Dispose() => (answer, ledTo) = (default, 0);
}
