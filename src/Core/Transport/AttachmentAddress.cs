using System.Net;

namespace UnifiedInbox.Transport;

/// <summary>Where an attachment is, once it may be asked for at all.</summary>
/// <param name="Uri">The absolute address.</param>
/// <param name="IsOwn">Whether it is the account's own origin, which gets the credentials.</param>
/// <param name="MayBeLoopback">Whether a stranger's address may be a loopback one.</param>
internal sealed record AttachmentAddress(Uri Uri, bool IsOwn, bool MayBeLoopback)
{
    private const int LongestUrl = 8192;

    /// <summary>Reads the address that a vendor gave; null when it is none that may be fetched from.</summary>
    /// <remarks>What its name resolves to is checked when it is connected to: <see cref="GuardedConnector"/>.</remarks>
    internal static AttachmentAddress? Read(AttachmentCall call, string baseUrl)
    {
        var own = new Uri(baseUrl);
        var text = call.Attachment.Url;
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestUrl || text.Any(c => c is <= ' ' or '\\' or '\u007F') || Absolute(text, own, call.IsOwn) is not { } uri)
        {
            return null;
        }

        var mayBeLoopback = IsLoopback(own);
        var isOwn = call.IsOwn && uri.Scheme == own.Scheme && uri.IdnHost == own.IdnHost && uri.Port == own.Port;
        return uri.UserInfo.Length == 0 && (isOwn || IsPermitted(uri, mayBeLoopback)) ? new AttachmentAddress(uri, isOwn, mayBeLoopback) : null;
    }

    /// <summary>Whether an address names this machine in one of the usual ways.</summary>
    internal static bool IsLoopback(Uri uri) =>
        uri.Host == "localhost" || (IPAddress.TryParse(uri.DnsSafeHost, out var address) && PublicAddress.IsLoopback(address));

    /// <remarks>A relative address begins at the origin's root: Sendkit's <c>/v1/...</c> has its version in it already.</remarks>
    private static Uri? Absolute(string text, Uri own, bool mayBeRelative)
    {
        var isWebAddress = text.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http:", StringComparison.OrdinalIgnoreCase);
        var root = mayBeRelative ? new Uri(own.GetLeftPart(UriPartial.Authority)) : null;
        return isWebAddress ? (Uri.TryCreate(text, UriKind.Absolute, out var absolute) ? absolute : null)
            : root is not null && Uri.TryCreate(root, text, out var relative) && relative.Scheme == own.Scheme ? relative
            : null;
    }

    /// <remarks>Names in other scripts pass for what they are not; a number instead of a name is nobody's file host, in whatever base it is written.</remarks>
    private static bool IsPermitted(Uri uri, bool mayBeLoopback)
    {
        if (mayBeLoopback && IsLoopback(uri))
        {
            return true;
        }

        var host = uri.Host;
        return uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && uri.HostNameType == UriHostNameType.Dns
            && host.Contains('.', StringComparison.Ordinal) && char.IsAsciiLetter(host[^1])
            && host.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_')
            && !host.Split('.').Any(label => label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase))
            && !host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
    }
}
