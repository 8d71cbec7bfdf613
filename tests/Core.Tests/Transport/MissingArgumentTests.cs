using Microsoft.Extensions.Logging.Abstractions;
using RestSharp;
using RichardSzalay.MockHttp;
using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Diagnostics;
using UnifiedInbox.Providers;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Core.Tests.Transport;

internal sealed class MissingArgumentTests
{
    [Test]
    public void A_call_needs_what_to_ask_for_and_how_to_read_it()
    {
        using var telemetry = new InboxTelemetry(NullLogger.Instance, TimeProvider.System);
        using var connection = new ConnectionScope(new UnifiedInboxOptions { HandlerFactory = static () => new MockHttpMessageHandler() }, TimeProvider.System);
        var transport = new ProviderContext(new AccountRuntime(new AccountKey("probe", "acme"), RawRetention.None, telemetry), connection).CreateTransport(new TransportSettings
        {
            BaseUrl = "https://127.0.0.1:1",
            Secret = Secret.FromString("sesame")!,
            Authorize = static (_, _) => { },
            ReadError = static _ => default,
            RateWindows = [new RateWindow(1, TimeSpan.FromSeconds(1))],
        });
        var call = new VendorCall<ProbePage>("probe.list", static () => new RestRequest("things"), ProbeJsonContext.Default.ProbePage);

        Assert.ThrowsAsync<ArgumentNullException>(async () => await transport.SendAsync<ProbePage, int>(null!, static _ => 0));
        Assert.ThrowsAsync<ArgumentNullException>(async () => await transport.SendAsync<ProbePage, int>(call, null!));
    }
}
