using System.Net;
using RestSharp;
using UnifiedInbox.Resilience;
using UnifiedInbox.Testing;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Core.Tests.Transport;

/// <summary>What a factory owns ends with it, and only with it.</summary>
internal sealed class ConnectionScopeTests
{
    private const string Vendor = "https://api.vendor.example";

    private readonly ManualTimeProvider time = new();
    private Immortal handler = null!;
    private ConnectionScope scope = null!;

    [SetUp]
    public void Start()
    {
        handler = new Immortal();
        scope = new ConnectionScope(new UnifiedInboxOptions { HandlerFactory = () => handler }, time);
    }

    [TearDown]
    public void Stop()
    {
        scope.Dispose();
        handler.Dispose();
    }

    [Test]
    public void A_base_url_has_one_client_with_or_without_a_slash_at_its_end() => Assert.That(scope.ClientFor(Vendor + "/"), Is.SameAs(scope.ClientFor(Vendor)));

    [Test]
    public async Task A_clients_requests_go_through_the_one_handler() =>
        Assert.That((await scope.ClientFor(Vendor).ExecuteAsync(new RestRequest("x"))).IsSuccessStatusCode, Is.True);

    [Test]
    public async Task A_client_says_who_asks()
    {
        await scope.ClientFor(Vendor).ExecuteAsync(new RestRequest("x"));

        Assert.That(handler.UserAgent, Is.EqualTo(ConnectionScope.UserAgent).And.Match(@"^UnifiedInbox/\d+\.\d+\.\d+$"));
    }

    [Test]
    public async Task A_client_follows_no_redirect()
    {
        handler.Location = new Uri($"{Vendor}/elsewhere");

        var answer = await scope.ClientFor(Vendor).ExecuteAsync(new RestRequest("x"));

        Assert.That(((int)answer.StatusCode, handler.Requests), Is.EqualTo((302, 1)));
    }

    [Test]
    public void A_client_sends_nothing_once_its_factory_is_disposed()
    {
        var client = scope.ClientFor(Vendor);

        scope.Dispose();

        Assert.ThrowsAsync<ObjectDisposedException>(() => client.ExecuteAsync(new RestRequest("x")));
        Assert.That(handler.Requests, Is.Zero);
    }

    [Test]
    public void A_client_for_files_sends_nothing_once_its_factory_is_disposed()
    {
        var client = scope.Attachments.For(new AttachmentAddress(new Uri(Vendor), IsOwn: true, MayBeLoopback: false));
        using var request = new HttpRequestMessage(HttpMethod.Get, Vendor);

        scope.Dispose();

        Assert.ThrowsAsync<ObjectDisposedException>(() => client.SendAsync(request, CancellationToken.None));
    }

    [Test]
    public void The_handler_ends_with_the_factory_and_is_told_once()
    {
        scope.Dispose();
        scope.Dispose();

        Assert.That(handler.Disposals, Is.EqualTo(1));
    }

    [Test]
    public void Nothing_is_remembered_once_the_factory_is_disposed()
    {
        scope.Budgets.Get("key", used => new RateBudget([new RateWindow(1, TimeSpan.FromSeconds(1))], time, used));
        scope.Healths.Get("key", used => new AccountHealth("probe/acme", 1, time, used));

        scope.Dispose();

        Assert.That((scope.Budgets.Count, scope.Healths.Count), Is.EqualTo((0, 0)));
    }

    /// <summary>Answers even after its disposal, so that only what sends through it can refuse to.</summary>
    private sealed class Immortal : HttpMessageHandler
    {
        public int Disposals { get; private set; }

        public int Requests { get; private set; }

        public string? UserAgent { get; private set; }

        /// <summary>Where every answer sends on to; null for nowhere.</summary>
        public Uri? Location { get; set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            UserAgent = request.Headers.UserAgent.ToString();
            var answer = new HttpResponseMessage(Location is null ? HttpStatusCode.OK : HttpStatusCode.Found);
            answer.Headers.Location = Location;
            return Task.FromResult(answer);
        }

        protected override void Dispose(bool disposing)
        {
            Disposals++;
            base.Dispose(disposing);
        }
    }
}
