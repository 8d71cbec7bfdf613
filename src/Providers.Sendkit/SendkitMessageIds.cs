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

    private readonly Dictionary<string, int> seen = new(messages, StringComparer.Ordinal);

    /// <summary>The id given last.</summary>
    internal string Latest { get; private set; } = "";

    internal string Next(SendkitMessage message)
    {
        var id = Hash(Identity(message));
        ref var occurrence = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, id, out _);
        return Latest = ++occurrence == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{occurrence}");
    }

    private static string Hash(string identity)
    {
        var length = Encoding.UTF8.GetMaxByteCount(identity.Length);
        var utf8 = length <= OnTheStack ? stackalloc byte[OnTheStack] : new byte[length];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(utf8[..Encoding.UTF8.GetBytes(identity, utf8)], hash);
        return string.Create(1 + (2 * HashBytes), BinaryPrimitives.ReadUInt64BigEndian(hash), static (text, value) =>
        {
            text[0] = 'm';
            value.TryFormat(text[1..], out _, "x16", CultureInfo.InvariantCulture);
        });
    }

    private static string Identity(SendkitMessage message)
    {
        var time = message.SentAt ?? message.ReceivedAt;
        var identity = string.Create(
            CultureInfo.InvariantCulture, $"{message.Type}\n{time?.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}\n{message.From?.ToLowerInvariant()}\n{message.Subject}");
        return time is null ? $"{identity}\n{message.Body ?? message.Content ?? message.HtmlContent}" : identity;
    }
}
