using System.Diagnostics;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Attachments;

/// <summary>Two servers: the account's own sees the key, the other one never sees anything of it, whatever the address or a redirect looks like.</summary>
[CancelAfter(30_000)]
internal sealed class CredentialTests : AttachmentFixture
{
    [Test]
    public async Task The_own_origin_gets_the_key()
    {
        var content = (await OpenAsync("/v1/f?x=%2F")).OrThrow();

        Assert.That(await TextOf(content), Is.EqualTo("hello"));
        Assert.That(Vendor.Requests.Single(), Does.StartWith("GET /v1/f?x=%2F HTTP/1.1\r\n").And.Contain($"X-Probe-Key: {FileProbe.Secret}\r\n"));
        Assert.That(Vendor.Requests.Single(), Does.Contain("Accept: */*\r\n").And.Contain("Accept-Encoding: identity\r\n").And.Not.Contain("json"));
    }

    [TestCase("http://127.0.0.1:{0}/f")]
    [TestCase("http://localhost:{0}/f")]
    [TestCase("HTTP://LOCALHOST:{0}/f")]
    [TestCase("//127.0.0.1:{0}/f")]
    [TestCase("http://2130706433:{0}/f")]
    [TestCase("http://127.1:{0}/f")]
    [TestCase("http://0x7f.1:{0}/f")]
    [TestCase("http://127.0.0.1:{0}/f#fragment")]
    [Catalogue(70)]
    public async Task A_strangers_server_is_asked_for_the_file_and_told_nothing_else(string url)
    {
        Resolves("127.0.0.1");
        using var activity = new Activity("caller").AddBaggage("user", "bagg4ge").Start();

        var content = (await OpenAsync(Url(url))).OrThrow();

        Assert.That(await TextOf(content), Is.EqualTo("hello"));
        Assert.That(Names(Stranger.Requests.Single()), Is.EquivalentTo(new[] { "Host", "User-Agent", "Accept", "Accept-Encoding" }));
        Assert.That(Stranger.Requests.Single(), Does.StartWith("GET /f HTTP/1.1\r\n").And.Not.Contain("canary").And.Not.Contain("bagg4ge"));
        Assert.That(Vendor.Requests, Is.Empty);
    }

    [TestCase("http://user@127.0.0.1:{0}/f")]
    [TestCase("http://user:pw@127.0.0.1:{0}/f")]
    [TestCase("//user@127.0.0.1:{0}/f")]
    [TestCase("https://files.example.com:{0}/f")]
    [TestCase("http://files.example.com:{0}/f")]
    [TestCase("http://localhost.:{0}/f")]
    [TestCase("http://[::ffff:127.0.0.1]:{0}/f")]
    [TestCase("http://0.0.0.0:{0}/f")]
    [TestCase("http://0:{0}/f")]
    [TestCase("http:\\\\127.0.0.1:{0}\\f")]
    [TestCase(" http://127.0.0.1:{0}/f")]
    [TestCase("ftp://127.0.0.1:{0}/f")]
    public async Task A_refused_address_is_not_even_connected_to(string url)
    {
        Resolves("127.0.0.1");

        var fault = (await OpenAsync(Url(url))).AsT1;

        Assert.That((fault as RejectedFault)?.Reason, Is.EqualTo(RejectionReason.Address));
        Assert.That(Stranger.Connections + Vendor.Connections, Is.Zero);
        Assert.That(Resolved, Is.Empty);
    }

    [Test]
    public async Task A_real_accounts_attachment_at_loopback_is_refused()
    {
        var fault = (await OpenAsync($"{Stranger.Origin}/f", baseUrl: "https://api.vendor.example")).AsT1;

        Assert.That((fault as RejectedFault)?.Reason, Is.EqualTo(RejectionReason.Address));
        Assert.That(Stranger.Connections, Is.Zero);
    }

    [TestCase(301, "http://127.0.0.1:{0}/secret-path", "127.0.0.1")]
    [TestCase(302, "http://127.0.0.1:{0}/secret-path", "127.0.0.1")]
    [TestCase(303, "http://127.0.0.1:{0}/secret-path", "127.0.0.1")]
    [TestCase(307, "http://127.0.0.1:{0}/secret-path", "127.0.0.1")]
    [TestCase(308, "http://127.0.0.1:{0}/secret-path", "127.0.0.1")]
    [TestCase(300, "http://localhost:{0}/secret-path", "localhost")]
    [TestCase(302, "//localhost:{0}/secret-path", "localhost")]
    [TestCase(302, "http://user:pw@localhost:{0}/secret-path", "localhost")]
    [TestCase(302, "https://files.example.com/secret-path?token=1", "files.example.com")]
    [TestCase(302, "/secret-path", "127.0.0.1")]
    [TestCase(302, "f", "127.0.0.1")]
    [TestCase(302, "?secret-path", "127.0.0.1")]
    [TestCase(302, "file:///secret-path", null)]
    [TestCase(302, "javascript:alert('secret-path')", null)]
    [TestCase(302, "http://169.254.169.254/secret-path", "169.254.169.254")]
    [TestCase(302, "", null)]
    [TestCase(304, null, null)]
    public async Task A_redirect_is_a_fault_that_names_the_host_only(int status, string? location, string? host)
    {
        Vendor.Answer = FileServer.Status(status, location is null ? [] : [$"Location: {Url(location)}"]);

        var fault = (await OpenAsync("/f")).AsT1;

        Assert.That((fault as RejectedFault)?.Reason, Is.EqualTo(RejectionReason.Redirect));
        Assert.That(fault.Context.Status, Is.EqualTo(status));
        Assert.That(fault.Context.VendorText, location?.Length == 0 ? Is.Null.Or.EqualTo("127.0.0.1") : Is.EqualTo(host));
        Assert.That(Vendor.Requests, Has.Count.EqualTo(1), "neither followed nor repeated");
        Assert.That(Stranger.Connections, Is.Zero);
    }

    [TestCase(302)]
    [TestCase(307)]
    public async Task A_strangers_redirect_back_to_the_vendor_is_not_followed_either(int status)
    {
        Stranger.Answer = FileServer.Status(status, $"Location: {Vendor.Origin}/delete-everything");

        var fault = (await OpenAsync($"{Stranger.Origin}/f")).AsT1;

        Assert.That((fault as RejectedFault)?.Reason, Is.EqualTo(RejectionReason.Redirect));
        Assert.That(Vendor.Connections, Is.Zero);
    }

    [Test]
    public async Task Cookies_are_not_kept([Values] bool isOwn)
    {
        var server = isOwn ? Vendor : Stranger;
        server.Answer = FileServer.Body("hello", "Set-Cookie: session=1; Path=/", "Connection: close");
        var inbox = Inbox($"{server.Origin}/f", isOwn);

        for (var i = 0; i < 2; i++)
        {
            await TextOf((await RunToEnd(inbox.OpenAttachmentAsync(FileProbe.Id, Cancellation))).OrThrow());
        }

        Assert.That(server.Requests, Has.Count.EqualTo(2).And.None.Contain("Cookie"));
    }

    [Test]
    public async Task Handlers_with_connections_of_their_own_are_not_used_for_strangers()
    {
        var asked = new List<int>();
        Options.HandlerFactory = () => new RecordingHandler(asked);

        await TextOf((await OpenAsync($"{Stranger.Origin}/f")).OrThrow());
        await TextOf((await OpenAsync("/f")).OrThrow());

        Assert.That(asked, Is.EqualTo(new[] { Vendor.Port }));
    }

    [Test]
    public async Task A_handler_in_memory_takes_strangers_requests_too_so_that_no_test_goes_out()
    {
        var handler = new MemoryHandler();
        Options.HandlerFactory = () => handler;

        var content = (await OpenAsync("https://files.example.com/f", baseUrl: "https://api.vendor.example")).OrThrow();

        Assert.That(await TextOf(content), Is.EqualTo("https://files.example.com/f"));
        Assert.That(handler.Headers, Has.None.EqualTo("X-Probe-Key"));
        Assert.That(Resolved, Is.Empty);
    }

    private string Url(string form) => form.Replace("{0}", Stranger.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static IEnumerable<string> Names(string head) => head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(':')[0]);

    private sealed class RecordingHandler(List<int> asked) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            asked.Add(request.RequestUri!.Port);
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class MemoryHandler : HttpMessageHandler
    {
        public List<string> Headers { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Headers.AddRange(request.Headers.Select(header => header.Key));
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent(request.RequestUri!.AbsoluteUri) });
        }
    }
}
