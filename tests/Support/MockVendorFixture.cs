using System.Collections.Concurrent;
using System.Net;
using RichardSzalay.MockHttp;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Tests.Support;

/// <summary>
/// A fixture over a mocked vendor. MockHttp answers 404 to a request nobody expected, which the library would call NotFound: here such a request is recorded,
/// answered with a status no vendor uses, and fails the test whatever the test asserts.
/// </summary>
public abstract class MockVendorFixture
{
    private readonly ConcurrentQueue<string> unmatched = new();

    private UnifiedInboxFactory factory = null!;

    /// <summary>The vendor: set up what it answers.</summary>
    protected MockHttpMessageHandler Vendor { get; private set; } = null!;

    [SetUp]
    public void StartVendor()
    {
        unmatched.Clear();
        Vendor = new MockHttpMessageHandler();
        Vendor.Fallback.Respond(request =>
        {
            unmatched.Enqueue($"{request.Method} {request.RequestUri?.PathAndQuery}");
            return new HttpResponseMessage((HttpStatusCode)418) { Content = new StringContent("no answer was set up for this request") };
        });
        factory = new UnifiedInboxFactory(new UnifiedInboxOptions { HandlerFactory = () => Vendor, RawRetention = RawRetention }, Time, loggerFactory: SinkScan.OfSuite.Log);
    }

    [TearDown]
    public void EveryRequestWasExpected()
    {
        factory.Dispose();
        Vendor.Dispose();
        Assert.That(unmatched, Is.Empty, "requests that no answer was set up for");
    }

    protected virtual RawRetention RawRetention => RawRetention.None;

    protected virtual TimeProvider Time => TimeProvider.System;

    /// <summary>One account named <c>acme</c>, to be called page by page.</summary>
    protected TProvider Account<TProvider, TOptions>(ProviderDefinition<TOptions> definition, Action<TOptions> configure)
        where TProvider : IInboxProvider
        where TOptions : ProviderOptions, new()
    {
        var capturing = new CapturingDefinition<TOptions>(definition);
        factory.Create(accounts => accounts.AddAccount(capturing, "acme", configure));
        return (TProvider)capturing.Created!;
    }

    protected IUnifiedInbox Inbox(Action<IUnifiedInboxBuilder> accounts) => factory.Create(accounts);
}
