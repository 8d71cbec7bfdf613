using System.Buffers.Text;

namespace UnifiedInbox.Transport;

/// <summary>One escape of a JSON text: <c>\n</c>, <c>\u00eb</c>, or two of the latter for a character beyond the first 65,536.</summary>
internal static class EscapeSequence
{
    internal const int MostChars = 2;

    private const int CodeLength = 6;

    /// <summary>Reads the escape at the start of the JSON; false when it is none.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> json, Span<char> to, out int taken, out int made)
    {
        (taken, made) = (2, 1);
        if (json.Length < taken || json[0] != '\\')
        {
            return false;
        }

        to[0] = json[1] switch
        {
            (byte)'"' or (byte)'\\' or (byte)'/' => (char)json[1],
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            _ => '\0',
        };
        return to[0] != '\0' || TryReadCodes(json, to, out taken, out made);
    }

    private static bool TryReadCodes(ReadOnlySpan<byte> json, Span<char> to, out int taken, out int made)
    {
        (taken, made) = (CodeLength, 1);
        if (!TryReadCode(json, out to[0]) || char.IsLowSurrogate(to[0]))
        {
            return false;
        }

        if (!char.IsHighSurrogate(to[0]))
        {
            return true;
        }

        (taken, made) = (2 * CodeLength, MostChars);
        return TryReadCode(json[CodeLength..], out to[1]) && char.IsLowSurrogate(to[1]);
    }

    private static bool TryReadCode(ReadOnlySpan<byte> json, out char code)
    {
        code = '\0';
        if (json.Length < CodeLength || !json.StartsWith("\\u"u8) || !Utf8Parser.TryParse(json[2..CodeLength], out ushort value, out var digits, 'x') || digits != 4)
        {
            return false;
        }

        code = (char)value;
        return true;
    }
}
