using System.Globalization;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Lemlist;

/// <summary>lemlist's errors are a bare sentence of plain text, without a code.</summary>
internal static class LemlistErrors
{
    private const string UnknownContact = "Invalid contactId";

    internal static VendorError Read(ErrorReply reply)
    {
        var text = reply.Text();
        return new VendorError(Text: text, IsNotFound: reply.Status == 400 && text.Contains(UnknownContact, StringComparison.OrdinalIgnoreCase));
    }

    /// <remarks>
    /// The reset is the text of a JavaScript date, <c>Tue Feb 16 2021 09:02:42 GMT+0100 (Central European Standard Time)</c>: .NET parses it only with its
    /// bracket cut off and by its exact form.
    /// </remarks>
    internal static TimeSpan? ReadThrottle(ErrorReply reply)
    {
        var text = reply.Header("X-RateLimit-Reset")?.Split('(')[0].Trim();
        return DateTimeOffset.TryParseExact(
            text, "ddd MMM dd yyyy HH:mm:ss 'GMT'zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var reset) && reset > reply.Now
            ? reset - reply.Now
            : null;
    }
}
