using Microsoft.Extensions.Logging.Abstractions;
using RestSharp;
using RichardSzalay.MockHttp;
using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Diagnostics;
using UnifiedInbox.Providers;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Core.Tests.Transport;

/// <summary>What the author of a provider may do wrong.</summary>
internal sealed class SendTests
{
    private static readonly VendorCall<ProbePage> Call = new("probe.list", static () => new RestRequest("things"), static () => ProbeJsonContext.Default.ProbePage);

    private InboxTelemetry telemetry = null!;
    private ConnectionScope connection = null!;
    private ProviderTransport transport = null!;

    [SetUp]
    public void Start()
    {
        telemetry = new InboxTelemetry(NullLogger.Instance, TimeProvider.System);
        connection = new ConnectionScope(new UnifiedInboxOptions { HandlerFactory = Vendor }, TimeProvider.System);
        transport = new ProviderContext(new AccountRuntime(new AccountKey("probe", "acme"), RawRetention.None, telemetry), connection).CreateTransport(new TransportSettings
        {
            BaseUrl = "https://probe.example",
            Secret = Secret.FromString("sesame")!,
            Authorize = static (_, _) => { },
            ReadError = static _ => default,
            RateWindows = [new RateWindow(1, TimeSpan.FromSeconds(1))],
        });
    }

    [TearDown]
    public void Stop()
    {
        connection.Dispose();
        telemetry.Dispose();
    }

    [Test]
    public void A_call_needs_what_to_ask_for_and_how_to_read_it()
    {
        Assert.ThrowsAsync<ArgumentNullException>(async () => await transport.SendAsync<ProbePage, int>(null!, static _ => 0));
        Assert.ThrowsAsync<ArgumentNullException>(async () => await transport.SendAsync<ProbePage, int>(Call, null!));
    }

    [Test]
    public async Task A_mapping_that_fails_costs_its_own_answer()
    {
        var result = await transport.SendAsync<ProbePage, int>(Call, static _ => throw new InvalidOperationException("a defect in a mapping"));

        Assert.That(((MalformedFault)result.AsT1).Raw.ToText(), Is.EqualTo("{}"));
    }

    private static MockHttpMessageHandler Vendor()
    {
        var vendor = new MockHttpMessageHandler();
        vendor.When("*").Respond("application/json", "{}");
        return vendor;
    }
}
