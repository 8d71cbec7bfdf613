using System.Net;
using RichardSzalay.MockHttp;

namespace UnifiedInbox.Providers.Sendkit.Tests;

/// <summary>Attachments come from Sendkit itself, with the account's key, at the address the thread gives right now.</summary>
[CancelAfter(20_000)]
public sealed class AttachmentTests : SendkitFixture
{
    private const string Sent = """{"type":"reply","from":"jane@example.com","subject":"Re","receivedAt":"2026-01-02T03:04:05.000Z","attachments":[ATTACHMENTS]}""";
    private const string File = """{"filename":"../offer.pdf","contentType":"application/pdf","size":5,"downloadUrl":"/v1/inbox/664a1b2c3d4e5f6a7b8c9d0e/attachments/3"}""";

    [Test]
    public async Task A_relative_address_is_asked_at_the_origins_root_with_the_key()
    {
        Holds(File);
        Vendor.When(HttpMethod.Get, $"{InboxUrl}/{ThreadValue}/attachments/3").WithHeaders("X-Api-Key", WorkspaceKey).Respond("application/octet-stream", "bytes");

        await using var content = (await OpenAsync(0)).OrThrow();

        using var reader = new StreamReader(content.Stream);
        Assert.That(await reader.ReadToEndAsync(Cancellation), Is.EqualTo("bytes"));
        Assert.That((content.FileName, content.SafeFileName), Is.EqualTo(("../offer.pdf", "offer.pdf")));
    }

    [Test]
    public async Task A_platform_keys_workspace_goes_along()
    {
        Holds(File);
        Vendor.When(HttpMethod.Get, $"{InboxUrl}/{ThreadValue}/attachments/3").WithHeaders("X-Workspace-Id", "ws1").Respond("application/pdf", "bytes");
        var account = Account(options => (options.ApiKey, options.WorkspaceId) = ("sk_user_1", "ws1"));

        await using var content = (await account.OpenAttachmentAsync(await IdAsync(0), Cancellation)).OrThrow();

        Assert.That(content.ContentType, Does.StartWith("application/pdf"));
    }

    [TestCase("https://files.example.com/f.pdf")]
    [TestCase("https://api.sendkit.ai.example.com/f.pdf")]
    [TestCase("//files.example.com/f.pdf")]
    public async Task Another_host_sees_no_key(string url)
    {
        Holds("""{"downloadUrl":"URL"}""".Replace("URL", url, StringComparison.Ordinal));
        Vendor.When(HttpMethod.Get, url.StartsWith('/') ? $"https:{url}" : url)
            .With(request => !request.Headers.Any(header => header.Key.StartsWith("X-", StringComparison.OrdinalIgnoreCase)) && request.Headers.Authorization is null)
            .Respond("application/pdf", "bytes");

        await using var content = (await OpenAsync(0)).OrThrow();

        Assert.That(content.FileName, Is.EqualTo("f.pdf"));
    }

    [TestCase("http://api.sendkit.ai/v1/f")]
    [TestCase("https://api.sendkit.ai:8443/v1/f")]
    [TestCase("https://key@api.sendkit.ai/v1/f")]
    [TestCase("https://169.254.169.254/f")]
    public async Task Other_addresses_are_refused(string url)
    {
        Holds("""{"downloadUrl":"URL"}""".Replace("URL", url, StringComparison.Ordinal));

        Assert.That(((await OpenAsync(0)).AsT1 as RejectedFault)?.Reason, Is.EqualTo(RejectionReason.Address));
    }

    [Test]
    public async Task An_attachment_without_an_address_cannot_be_opened()
    {
        Holds("""{"filename":"a.pdf"}""");

        Assert.That(((await OpenAsync(0)).AsT1 as RejectedFault)?.Reason, Is.EqualTo(RejectionReason.NotDownloadable));
    }

    [Test]
    public async Task An_ordinal_or_a_message_that_is_gone_is_not_found()
    {
        Holds(File);

        var ordinal = (await OpenAsync(1)).AsT1;
        var message = (await Account().OpenAttachmentAsync(new AttachmentId(new MessageId(ThreadId, "mffffffffffffffff"), 0), Cancellation)).AsT1;

        Assert.That(new[] { ordinal, message }, Is.All.TypeOf<NotFoundFault>());
        Assert.That(ordinal.Context, Is.EqualTo(new FaultContext(Acme, "sendkit.inbox.attachment")));
    }

    [Test]
    public async Task A_thread_that_is_gone_is_the_fault()
    {
        Vendor.When(HttpMethod.Get, $"{InboxUrl}/{ThreadValue}").Respond(HttpStatusCode.NotFound, "application/json", "{}");

        var fault = (await Account().OpenAttachmentAsync(new AttachmentId(new MessageId(ThreadId, "m1"), 0), Cancellation)).AsT1;

        Assert.That((fault.Word, fault.Context.Operation), Is.EqualTo(("notFound", "sendkit.inbox.thread")));
    }

    [Test]
    public async Task The_vendors_error_is_the_fault()
    {
        Holds(File);
        Vendor.When(HttpMethod.Get, $"{InboxUrl}/{ThreadValue}/attachments/3")
            .Respond(HttpStatusCode.BadRequest, "application/json", """{"error":"Bad Request","message":"SMTP mailboxes are not supported","code":400}""");

        var fault = (await OpenAsync(0)).AsT1;

        Assert.That(fault.Context, Is.EqualTo(new FaultContext(Acme, "sendkit.inbox.attachment", 400, null, "SMTP mailboxes are not supported")));
    }

    [Test]
    public void An_id_that_is_another_calls_name_is_refused_before_any_request() => Assert.That(
        async () => await Account().OpenAttachmentAsync(AttachmentId.Parse("sendkit/acme/unread-count/m1/0"), Cancellation), Throws.ArgumentException);

    private void Holds(string attachment) => ThreadHolds(Sent.Replace("ATTACHMENTS", attachment, StringComparison.Ordinal));

    private async Task<AttachmentId> IdAsync(int ordinal) => new((await ThreadAsync()).Messages.Single().Id, ordinal);

    private async Task<OneOf.OneOf<AttachmentContent, InboxFault>> OpenAsync(int ordinal) =>
        await Account().OpenAttachmentAsync(await IdAsync(ordinal), Cancellation);
}
