using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using UnifiedInbox.Providers.Sendkit.Payloads;

namespace UnifiedInbox.Providers.Sendkit;

/// <summary>Makes ids for one thread's messages, which have none at Sendkit. Asked once a message, in the vendor's order.</summary>
/// <remarks>
/// Only what never changes enters: type, time, author and subject, and the body where there is no time. Read state, opens, clicks and attachments may change and
/// stay out. Equal messages are told apart by their order: <c>-2</c>, <c>-3</c>.
/// </remarks>
internal sealed class SendkitMessageIds
{
    private const int HashBytes = 8;

    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    /// <summary>The id given last.</summary>
    internal string Latest { get; private set; } = "";

    internal string Next(SendkitMessage message)
    {
        var id = $"m{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Identity(message))), 0, HashBytes).ToLowerInvariant()}";
        var occurrence = seen[id] = seen.GetValueOrDefault(id) + 1;
        return Latest = occurrence == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{occurrence}");
    }

    private static string Identity(SendkitMessage message)
    {
        var time = message.SentAt ?? message.ReceivedAt;
        var identity = string.Join('\n', message.Type, Text(time), message.From?.ToLowerInvariant(), message.Subject);
        return time is null ? $"{identity}\n{message.Body ?? message.Content ?? message.HtmlContent}" : identity;
    }

    private static string? Text(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
