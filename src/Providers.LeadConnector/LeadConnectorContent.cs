using System.Net.Mail;

namespace UnifiedInbox.Providers.LeadConnector;

/// <summary>What rows and mails write alike: bodies, people, attachments.</summary>
internal static class LeadConnectorContent
{
    private const string Html = "text/html";

    private static readonly TimeSpan LongestCall = TimeSpan.FromDays(1);

    internal static MessageBody Body(string? contentType, string? body) =>
        contentType == Html || MediaType(contentType).Equals(Html, StringComparison.OrdinalIgnoreCase) ? MessageBody.FromHtml(body) : MessageBody.FromText(body);

    /// <summary>A mail's <c>Name &lt;address&gt;</c>, a number, or the bare name live answers have on a call that could not be dialled.</summary>
    internal static Party? Party(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (MailAddress.TryCreate(text, out var mail) && (mail.DisplayName.Length == 0 || text.TrimEnd().EndsWith('>')))
        {
            return new Party { Name = mail.DisplayName.Length == 0 ? null : mail.DisplayName, Address = mail.Address };
        }

        return text.Any(c => c == '@' || char.IsAsciiDigit(c)) ? new Party { Address = text } : new Party { Name = text };
    }

    internal static IReadOnlyList<Party> Parties(IReadOnlyList<string>? texts) => texts is { Count: > 0 } ? [.. texts.Select(Party).OfType<Party>()] : [];

    internal static IReadOnlyList<Attachment> Attachments(MessageId message, IReadOnlyList<string>? urls) =>
        urls is { Count: > 0 } ? AttachmentsAt(message, urls) : [];

    internal static TimeSpan? Seconds(double? seconds) =>
        seconds >= 0 && seconds <= LongestCall.TotalSeconds ? TimeSpan.FromSeconds(seconds.Value) : null;

    private static Attachment[] AttachmentsAt(MessageId message, IReadOnlyList<string> urls)
    {
        var attachments = new Attachment[urls.Count];
        for (var ordinal = 0; ordinal < attachments.Length; ordinal++)
        {
            attachments[ordinal] = new Attachment { Id = new AttachmentId(message, ordinal), Url = urls[ordinal], IsDownloadable = IsWebAddress(urls[ordinal]) };
        }

        return attachments;
    }

    private static ReadOnlySpan<char> MediaType(ReadOnlySpan<char> contentType) =>
        (contentType.IndexOf(';') is >= 0 and var end ? contentType[..end] : contentType).Trim();

    private static bool IsWebAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
