namespace UnifiedInbox.Content.Tests.Support;

internal static class Html
{
    internal static MessageContent Read(string html) => MessageContent.Of(MessageBody.FromHtml(html));

    internal static string TextOf(string html) => Read(html).Text;

    internal static string Safe(string html) => Read(html).SafeHtml;
}
