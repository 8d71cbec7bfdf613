using System.Buffers;
using System.Text.Unicode;

namespace UnifiedInbox.Transport;

/// <summary>
/// Reads a JSON text with escapes in it. The base library's reader goes through a text byte by byte from its first escape on, and then once more to unescape it:
/// nearly a third of the time that a page of mails took, whose HTML is full of quotes. Here what is between the escapes is found and copied at once.
/// </summary>
/// <remarks>Only for what is as it should be. Whatever is not, the base library's reader is to judge, so that both agree on what a text is.</remarks>
internal static class EscapedText
{
    private const int UsualLength = 4 * 1024;

    private static readonly SearchValues<byte> QuotesEscapesControls = SearchValues.Create(
    [
        (byte)'"', (byte)'\\',
        0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x0E, 0x0F,
        0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1A, 0x1B, 0x1C, 0x1D, 0x1E, 0x1F,
    ]);

    /// <summary>Reads the text at the start of the JSON; false when none with an escape is there, or none that is well-formed.</summary>
    /// <param name="json">Begins with the opening quote.</param>
    /// <param name="text">The text.</param>
    /// <param name="length">How many bytes it takes, with its quotes.</param>
    internal static bool TryRead(ReadOnlySpan<byte> json, out string? text, out int length)
    {
        (text, length) = (null, 0);
        if (json is not [(byte)'"', ..] || !GoesOnTo(json, 1, out var special) || json[special] != '\\')
        {
            return false;
        }

        var (chars, count, plain) = (ArrayPool<char>.Shared.Rent(UsualLength), 0, 1);
        try
        {
            while (true)
            {
                // A byte makes one char at most.
                EnsureRoom(ref chars, count, special - plain + EscapeSequence.MostChars);
                if (Utf8.ToUtf16(json[plain..special], chars.AsSpan(count), out _, out var made, replaceInvalidSequences: false) != OperationStatus.Done)
                {
                    return false;
                }

                count += made;
                if (json[special] == '"')
                {
                    (text, length) = (new string(chars, 0, count), special + 1);
                    return true;
                }

                if (!EscapeSequence.TryRead(json[special..], chars.AsSpan(count), out var taken, out made))
                {
                    return false;
                }

                (count, plain) = (count + made, special + taken);
                if (!GoesOnTo(json, plain, out special))
                {
                    return false;
                }
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    private static bool GoesOnTo(ReadOnlySpan<byte> json, int from, out int special)
    {
        special = from + json[from..].IndexOfAny(QuotesEscapesControls);
        return special >= from;
    }

    private static void EnsureRoom(ref char[] chars, int used, int more)
    {
        if (chars.Length - used >= more)
        {
            return;
        }

        var larger = ArrayPool<char>.Shared.Rent(Math.Max(used + more, 2 * chars.Length));
        chars.AsSpan(0, used).CopyTo(larger);
        ArrayPool<char>.Shared.Return(chars);
        chars = larger;
    }
}
