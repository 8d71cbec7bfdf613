using System.Net;
using RichardSzalay.MockHttp;

namespace UnifiedInbox.Providers.LeadConnector.Tests;

/// <summary>Attachments lie at other hosts, which never see the access token; the message that names them is read again first.</summary>
[CancelAfter(20_000)]
public sealed class AttachmentTests : LeadConnectorFixture
{
    private const string FileUrl = "https://storage.example.com/msgsndr/loc/media/photo.jpg";

    [Test]
    public async Task A_file_is_fetched_without_the_token()
    {
        AnswerMessages(Row("r1", FileUrl));
        FileAnswers();

        await using var content = (await OpenAsync("r1", 0)).OrThrow();

        using var reader = new StreamReader(content.Stream);
        Assert.That(await reader.ReadToEndAsync(TestEnd), Is.EqualTo("bytes"));
        Assert.That((content.FileName, content.ContentType), Is.EqualTo(("photo.jpg", "image/jpeg; charset=utf-8")));
    }

    [Test]
    public async Task Not_even_the_vendors_own_host_gets_the_token_for_a_file()
    {
        AnswerMessages(Row("r1", $"{Host}/files/photo.jpg"));
        Get("/files/photo.jpg").With(static request => request.Headers.Authorization is null && !request.Headers.Contains("Version")).Respond("image/jpeg", "bytes");

        await using var content = (await OpenAsync("r1", 0)).OrThrow();

        Assert.That(content.FileName, Is.EqualTo("photo.jpg"));
    }

    [Test]
    public async Task The_pages_are_read_until_the_row_is_there_and_no_further()
    {
        AnswerMessages("""{"messages":{"nextPage":true,"lastMessageId":"r1","messages":[{"id":"r1","messageType":"SMS"}]}}""");
        Answer(MessagesPath, "limit=50&lastMessageId=r1", """{"messages":{"nextPage":true,"lastMessageId":"r2","messages":[{"id":"r2","messageType":"SMS","attachments":["x","URL"]}]}}""".Replace("URL", FileUrl, StringComparison.Ordinal));
        FileAnswers();

        await using var content = (await OpenAsync("r2", 1)).OrThrow();

        Assert.That(content.FileName, Is.EqualTo("photo.jpg"));
    }

    [Test]
    public async Task A_mails_file_takes_its_mail_alone()
    {
        AnswerMail("m1", """{"emailMessage":{"id":"m1","attachments":["URL"]}}""".Replace("URL", FileUrl, StringComparison.Ordinal));
        FileAnswers();

        await using var content = (await OpenAsync("mail~m1", 0)).OrThrow();

        Assert.That(content.FileName, Is.EqualTo("photo.jpg"));
    }

    [TestCase("r1", 1)]
    [TestCase("r9", 0)]
    public async Task A_row_or_an_ordinal_that_is_gone_is_not_found(string message, int ordinal)
    {
        AnswerMessages(Row("r1", FileUrl));

        var fault = (await OpenAsync(message, ordinal)).AsT1;

        Assert.That((fault.Word, fault.Context.Operation), Is.EqualTo(("notFound", "leadconnector.attachments.get")));
    }

    [Test]
    public async Task A_row_that_was_not_reached_is_not_called_gone()
    {
        AnswerMessages("""{"messages":{"nextPage":true,"lastMessageId":"r1","messages":[{"id":"r1","messageType":"SMS"}]}}""");
        Refuse(MessagesPath, "limit=50&lastMessageId=r1", HttpStatusCode.Forbidden);

        Assert.That((await OpenAsync("r9", 0)).AsT1, Is.TypeOf<AuthenticationFault>());
    }

    [Test]
    public async Task A_mail_that_is_gone_is_not_found()
    {
        Refuse("/conversations/messages/email/m1", "", HttpStatusCode.BadRequest, """{"statusCode":400,"message":"x","canonicalCode":"CONVERSATIONS_MSG_NOT_FOUND"}""");

        Assert.That((await OpenAsync("mail~m1", 0)).AsT1, Is.TypeOf<NotFoundFault>());
    }

    [TestCase("http://storage.example.com/f.jpg", RejectionReason.Address)]
    [TestCase("https://10.0.0.1/f.jpg", RejectionReason.Address)]
    [TestCase("https://localhost/f.jpg", RejectionReason.Address)]
    [TestCase("https://user@storage.example.com/f.jpg", RejectionReason.Address)]
    [TestCase("https://storage.example.com:8443/f.jpg", RejectionReason.Address)]
    [TestCase("/files/f.jpg", RejectionReason.NotDownloadable)]
    [TestCase("ftp://storage.example.com/f.jpg", RejectionReason.NotDownloadable)]
    public async Task Other_addresses_are_refused(string url, string reason)
    {
        AnswerMessages(Row("r1", url));

        Assert.That(((await OpenAsync("r1", 0)).AsT1 as RejectedFault)?.Reason, Is.EqualTo(reason));
    }

    [TestCase("mail~", "c")]
    [TestCase("mail~..", "c")]
    [TestCase("r1", "search")]
    [TestCase("mail~m1", "search")]
    public void An_id_that_would_make_another_call_is_refused_before_any_request(string message, string conversation) => Assert.That(
        async () => await Account().OpenAttachmentAsync(new AttachmentId(new MessageId(new ConversationId(Key, conversation), message), 0), TestEnd), Throws.ArgumentException);

    private static string Row(string id, string url) =>
        """{"messages":{"nextPage":false,"messages":[{"id":"ID","messageType":"SMS","attachments":["URL"]}]}}""".Replace("ID", id, StringComparison.Ordinal).Replace("URL", url, StringComparison.Ordinal);

    private void FileAnswers() => Vendor.When(HttpMethod.Get, FileUrl)
        .With(static request => request.Headers.Authorization is null && !request.Headers.Contains("Version")).Respond("image/jpeg", "bytes");

    private Task<OneOf.OneOf<AttachmentContent, InboxFault>> OpenAsync(string message, int ordinal) =>
        Account().OpenAttachmentAsync(new AttachmentId(new MessageId(Conversation, message), ordinal), TestEnd);
}
