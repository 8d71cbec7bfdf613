namespace UnifiedInbox.Core.Tests.Attachments;

/// <summary>How an opening ends that brings no content.</summary>
[CancelAfter(30_000)]
internal sealed class OpeningTests : AttachmentFixture
{
    [TestCase(401, typeof(AuthenticationFault), typeof(RejectedFault))]
    [TestCase(403, typeof(AuthenticationFault), typeof(RejectedFault))]
    [TestCase(404, typeof(NotFoundFault), typeof(NotFoundFault))]
    [TestCase(410, typeof(NotFoundFault), typeof(NotFoundFault))]
    [TestCase(400, typeof(RejectedFault), typeof(RejectedFault))]
    [TestCase(204, typeof(MalformedFault), typeof(MalformedFault))]
    [TestCase(206, typeof(MalformedFault), typeof(MalformedFault))]
    [TestCase(503, typeof(UnavailableFault), typeof(UnavailableFault))]
    public async Task A_status_has_its_fault_and_a_strangers_refusal_is_not_the_keys_fault(int status, Type own, Type strangers)
    {
        Vendor.Answer = Stranger.Answer = FileServer.Status(status);

        var fromVendor = (await OpenAsync("/f")).AsT1;
        var fromStranger = (await OpenAsync($"{Stranger.Origin}/f")).AsT1;

        Assert.That((fromVendor.GetType(), fromStranger.GetType()), Is.EqualTo((own, strangers)));
        Assert.That((fromVendor.Context.Status, fromStranger.Context.Status), Is.EqualTo((status, status)));
        Assert.That(fromVendor.Context.Operation, Is.EqualTo("probe.file"));
    }

    [Test]
    public async Task A_server_that_recovers_is_asked_again([Values] bool isOwn)
    {
        var server = isOwn ? Vendor : Stranger;
        var asked = 0;
        server.Answer = (stream, token) => (++asked == 1 ? FileServer.Status(503) : FileServer.Body("hello"))(stream, token);

        var content = (await OpenAsync($"{server.Origin}/f", isOwn)).OrThrow();

        Assert.That(await TextOf(content), Is.EqualTo("hello"));
        Assert.That(asked, Is.EqualTo(2));
    }

    [Test]
    public async Task A_strangers_words_do_not_come_through()
    {
        Stranger.Answer = FileServer.Raw("HTTP/1.1 400 Bad\r\nContent-Length: 5\r\n\r\nwords");

        Assert.That((await OpenAsync($"{Stranger.Origin}/f")).AsT1.Context.VendorText, Is.Null);
    }

    [Test]
    public async Task A_strangers_429_leaves_the_vendors_budget_alone()
    {
        Stranger.Answer = FileServer.Status(429, "Retry-After: 3600");
        var inbox = Inbox($"{Stranger.Origin}/f");

        var fault = (await RunToEnd(inbox.OpenAttachmentAsync(FileProbe.Id, Cancellation))).AsT1;

        Assert.That(fault.RetryAfter, Is.EqualTo(TimeSpan.FromHours(1)));
        Assert.That((await inbox.CheckAsync(new AccountKey("probe", "acme"), Cancellation)).Remaining, Is.EqualTo(100));
    }

    [Test]
    public async Task Nothing_to_download_is_said_as_such()
    {
        var fault = (await OpenAsync(null)).AsT1;

        Assert.That((fault as RejectedFault)?.Reason, Is.EqualTo(RejectionReason.NotDownloadable));
        Assert.That(fault.NextStep, Does.Contain("IsDownloadable"));
    }

    [Test]
    public async Task A_provider_without_downloads_says_so_without_a_request()
    {
        var fault = (await Core.Tests.Inbox.Of(new FakeLister("a", static _ => null)).OpenAttachmentAsync(
            new AttachmentId(new MessageId(new ConversationId(Sample.Account("a"), "c"), "m"), 0), Cancellation)).AsT1;

        Assert.That((fault as UnsupportedFault)?.Capability, Is.EqualTo(InboxCapabilities.OpenAttachments));
    }

    [Test]
    public void A_default_id_and_one_of_another_account_are_the_callers_mistake()
    {
        var inbox = Inbox("/f");

        Assert.That(() => inbox.OpenAttachmentAsync(default, Cancellation), Throws.ArgumentException);
        Assert.That(() => inbox.OpenAttachmentAsync(AttachmentId.Parse("probe/other/c/m/0"), Cancellation), Throws.ArgumentException);
        Assert.That(Vendor.Connections, Is.Zero);
    }

    [Test]
    public void What_can_open_attachments_says_so() =>
        Assert.That(Inbox("/f").Accounts.Single().Capabilities, Is.EqualTo(InboxCapabilities.OpenAttachments));

    [Test]
    public async Task Neither_faults_nor_exceptions_name_file_or_key()
    {
        Vendor.Answer = FileServer.Raw("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhello");
        await using var content = (await OpenAsync("/secret-name.pdf")).OrThrow();

        var exception = Assert.CatchAsync<IOException>(() => content.Stream.CopyToAsync(Stream.Null, Cancellation))!;

        Assert.That(exception.ToString(), Does.Not.Contain("secret-name").And.Not.Contain(FileProbe.Secret).And.Contain("probe.file"));
        Assert.That(exception.Message, Does.StartWith("unavailable: probe/acme probe.file 200."));
    }

    [Test]
    public void A_cap_of_nothing_is_refused() =>
        Assert.That(() => new UnifiedInboxFactory(new UnifiedInboxOptions { MaxAttachmentBytes = 0 }), Throws.ArgumentException.With.Message.Contains("MaxAttachmentBytes"));
}
