using UnifiedInbox.Tests.Support;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Core.Tests.Transport;

internal sealed class HandlerGuardTests
{
    private static IEnumerable<TestCaseData> Redirecting =>
    [
        Case("HttpClientHandler", new HttpClientHandler()),
        Case("SocketsHttpHandler", new SocketsHttpHandler()),
        Case("inside another", new Outer { InnerHandler = new SocketsHttpHandler() }),
        Case("inside another inside another", new Outer { InnerHandler = new Outer { InnerHandler = new HttpClientHandler() } }),
    ];

    private static IEnumerable<TestCaseData> Harmless =>
    [
        Case("HttpClientHandler", new HttpClientHandler { AllowAutoRedirect = false }),
        Case("SocketsHttpHandler", new SocketsHttpHandler { AllowAutoRedirect = false }),
        Case("inside another", new Outer { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false } }),
        Case("in memory", new Outer()),
    ];

    [TestCaseSource(nameof(Redirecting))]
    [Catalogue(68)]
    public void A_handler_that_follows_redirects_is_refused_and_disposed(HttpMessageHandler handler)
    {
        Assert.That(() => HandlerGuard.Create(() => handler), Throws.ArgumentException.With.Message.Contains("AllowAutoRedirect"));

        using var invoker = new HttpMessageInvoker(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://127.0.0.1:9/");
        Assert.ThrowsAsync<ObjectDisposedException>(() => invoker.SendAsync(request, CancellationToken.None));
    }

    [TestCaseSource(nameof(Harmless))]
    public void Any_other_handler_is_taken_as_it_is(HttpMessageHandler handler)
    {
        using var made = HandlerGuard.Create(() => handler);

        Assert.That(made, Is.SameAs(handler));
    }

    [Test]
    public void No_handler_at_all_is_the_callers_mistake() => Assert.That(
        () => HandlerGuard.Create(static () => null!), Throws.ArgumentException.With.Message.StartsWith("HandlerFactory: it made no handler."));

    [Test]
    public void The_librarys_own_follows_no_redirects_and_keeps_no_cookies()
    {
        using var made = (SocketsHttpHandler)HandlerGuard.Create(null);

        Assert.That((made.AllowAutoRedirect, made.UseCookies, made.AutomaticDecompression), Is.EqualTo((false, false, System.Net.DecompressionMethods.All)));
        Assert.That(made.PooledConnectionLifetime, Is.EqualTo(TimeSpan.FromMinutes(5)));
    }

    private static TestCaseData Case(string name, HttpMessageHandler handler) => new TestCaseData(handler).SetArgDisplayNames(name);

    private sealed class Outer : DelegatingHandler;
}
