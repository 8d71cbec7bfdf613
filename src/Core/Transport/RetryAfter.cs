using System.Globalization;

namespace UnifiedInbox.Transport;

/// <summary>Reads <c>Retry-After</c> from its raw text: .NET's typed header is null for anything unusual, and null would mean "no wait".</summary>
internal static class RetryAfter
{
    /// <summary>What an unreadable value counts as: longer than a call may take, since the vendor did ask to wait.</summary>
    internal static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    internal static TimeSpan? Read(ErrorReply reply)
    {
        var text = reply.Header("Retry-After")?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return Bounded(TimeSpan.FromSeconds(Math.Min(seconds, (long)Longest.TotalSeconds)));
        }

        if (text.All(char.IsAsciiDigit))
        {
            return Longest;
        }

        if (!DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return Long;
        }

        return Bounded(date - reply.Now);
    }

    /// <summary>No wait is longer than a timer can hold, whatever date a vendor names; and one that is over already is none, so that the own back-off holds.</summary>
    internal static TimeSpan? Bounded(TimeSpan? wait) => wait <= TimeSpan.Zero ? null : wait > Longest ? Longest : wait;
}
