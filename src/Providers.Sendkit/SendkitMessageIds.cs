using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using UnifiedInbox.Providers.Sendkit.Payloads;

namespace UnifiedInbox.Providers.Sendkit;

/// <summary>Makes ids for one thread's messages, which have none at Sendkit. Asked once a message, in the vendor's order.</summary>
/// <remarks>
/// Only what never changes enters: type, time, author and subject, and the body where there is no time. Read state, opens, clicks and attachments may change and
/// stay out. Equal messages are told apart by their order: <c>-2</c>, <c>-3</c>.
/// </remarks>
internal sealed class SendkitMessageIds(int messages)
{
    private const int HashBytes = 8;
    private const int OnTheStack = 512;
    private const int Separators = 4;

    /// <summary>How long a time is in the round-trip format, and how much of it there is down to the millisecond.</summary>
    private const int RoundTrip = 28;
    private const int ToTheMillisecond = 23;

    private readonly Dictionary<string, int> seen = new(messages, StringComparer.Ordinal);

    /// <summary>The id given last.</summary>
    internal string Latest { get; private set; } = "";

    internal string Next(SendkitMessage message)
    {
        var id = Hash(message);
        ref var occurrence = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, id, out _);
        return Latest = ++occurrence == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{occurrence}");
    }

    private static string Hash(SendkitMessage message)
    {
        var time = message.SentAt ?? message.ReceivedAt;
        var author = message.From?.ToLowerInvariant() ?? "";
        var (type, subject, body) = (message.Type ?? "", message.Subject ?? "", time is null ? message.Body ?? message.Content ?? message.HtmlContent ?? "" : "");
        var most = Encoding.UTF8.GetMaxByteCount(type.Length + author.Length + subject.Length + body.Length) + RoundTrip + Separators;
        var identity = most <= OnTheStack ? stackalloc byte[OnTheStack] : new byte[most];

        var length = Append(type, identity, 0);
        identity[length++] = (byte)'\n';
        if (time is { UtcDateTime: var utc })
        {
            utc.TryFormat(identity[length..], out _, "O", CultureInfo.InvariantCulture);
            length += ToTheMillisecond;
            identity[length++] = (byte)'Z';
        }

        identity[length++] = (byte)'\n';
        length = Append(author, identity, length);
        identity[length++] = (byte)'\n';
        length = Append(subject, identity, length);
        if (time is null)
        {
            identity[length++] = (byte)'\n';
            length = Append(body, identity, length);
        }

        return IdOf(identity[..length]);
    }

    private static int Append(string text, Span<byte> utf8, int at) => at + Encoding.UTF8.GetBytes(text, utf8[at..]);

    private static string IdOf(ReadOnlySpan<byte> identity)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(identity, hash);
        return string.Create(1 + (2 * HashBytes), BinaryPrimitives.ReadUInt64BigEndian(hash), static (text, value) =>
        {
            text[0] = 'm';
            for (var place = text.Length - 1; place > 0; place--, value >>= 4)
            {
                text[place] = "0123456789abcdef"[(int)(value & 15)];
            }
        });
    }
}
