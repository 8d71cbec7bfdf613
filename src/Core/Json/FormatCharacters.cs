using System.Buffers;
using System.Globalization;
using System.Text;

namespace UnifiedInbox;

/// <summary>
/// Escapes invisible format characters in JSON text. The relaxed encoder leaves them as they are, and a bidirectional override would let a vendor's text
/// turn a line around on a screen. Outside of strings JSON is ASCII, so whatever else is found stands inside one, where an escape means the same.
/// </summary>
internal static class FormatCharacters
{
    internal static void CopyEscaped(ReadOnlySpan<byte> json, IBufferWriter<byte> output)
    {
        Span<byte> escape = stackalloc byte[6];
        var start = 0;
        for (var i = NextNonAscii(json, 0); i < json.Length; i = NextNonAscii(json, i))
        {
            Rune.DecodeFromUtf8(json[i..], out var rune, out var length);
            if (rune.IsBmp && Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format)
            {
                output.Write(json[start..i]);
                Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"), escape);
                output.Write(escape);
                start = i + length;
            }

            i += length;
        }

        output.Write(json[start..]);
    }

    private static int NextNonAscii(ReadOnlySpan<byte> json, int from)
    {
        var offset = json[from..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        return offset < 0 ? json.Length : from + offset;
    }
}
