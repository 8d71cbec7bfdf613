using Microsoft.Extensions.Logging;
using UnifiedInbox.Diagnostics;
using UnifiedInbox.Providers;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Core.Tests.Transport;

internal sealed class SkipTests
{
    private static readonly AccountKey Account = new("probe", "acme");

    [Test]
    public void What_could_not_be_asked_for_is_reported_like_an_element_and_its_id_stays_out_of_the_log()
    {
        var log = new Lines();
        using var telemetry = new InboxTelemetry(log, TimeProvider.System);
        using var connection = new ConnectionScope(new UnifiedInboxOptions { HandlerFactory = static () => new Silent() }, TimeProvider.System);
        var transport = new ProviderContext(new AccountRuntime(Account, RawRetention.None, telemetry), connection).CreateTransport(new TransportSettings
        {
            BaseUrl = "https://probe.example",
            Secret = Secret.FromString("sesame")!,
            Authorize = static (_, _) => { },
            ReadError = static _ => default,
            RateWindows = [new RateWindow(1, TimeSpan.FromSeconds(1))],
        });

        var skipped = transport.Skip("probe.mail", "jane@example.com", "the mail could not be fetched");

        Assert.That(skipped, Is.EqualTo(new SkippedItem(Account, "probe.mail", "jane@example.com", "the mail could not be fetched", default)));
        Assert.That(log.Written, Is.EqualTo(new[] { "probe/acme probe.mail skipped an element: the mail could not be fetched" }));
    }

    private sealed class Silent : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("nothing is sent here");
    }

    private sealed class Lines : ILogger
    {
        internal List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Add(formatter(state, exception));
    }
}
