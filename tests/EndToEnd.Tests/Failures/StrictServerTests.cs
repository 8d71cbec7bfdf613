using System.Globalization;
using System.Net;
using UnifiedInbox.EndToEnd.Tests.Support;
using UnifiedInbox.Testing;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.EndToEnd.Tests.Failures;

/// <summary>The lemlist twin on a loopback port counts requests as strictly as the vendor says it does, in real time, behind a network with jitter.</summary>
[CancelAfter(60_000)]
internal sealed class StrictServerTests
{
    private const int Seed = 20261121;
    private const int Limit = 20;
    private const int Requests = 80;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(2);

    [Test]
    public async Task No_request_is_refused_however_many_wait(CancellationToken cancellationToken)
    {
        await using var served = new ServedTwin(new LemlistTwin(new TwinOptions { Conversations = 3 }), "strict");
        using var network = new JitteryNetwork();
        using var factory = new UnifiedInboxFactory(new UnifiedInboxOptions { HandlerFactory = () => network }, loggerFactory: SinkScan.OfSuite.Log);
        var inbox = factory.Create(accounts => accounts.AddTwin(served.Account, keepsBudget: true));
        var account = inbox.Accounts[0].Account;
        var start = TimeProvider.System.GetTimestamp();

        var checks = await Task.WhenAll(Enumerable.Range(0, Requests).Select(_ => inbox.CheckAsync(account, cancellationToken)));

        // The first window's worth is sent at once; what follows comes at the limit's pace at best, and waits for a round trip more.
        var took = TimeProvider.System.GetElapsedTime(start, network.LastSent);
        var reached = (Requests - Limit) / (took / Window * Limit);
        var bound = Window / (Window + network.MeanRoundTrip);
        TestContext.Progress.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Requests} requests sent in {took.TotalSeconds:F2} s: {network.Refused} refused, {reached:P1} of the ceiling, at best {bound:P1} with round trips of {network.MeanRoundTrip.TotalMilliseconds:F0} ms (seed {Seed})"));
        Assert.That(checks.Select(check => check.Fault), Has.All.Null);
        Assert.That(network.Refused, Is.Zero);
        Assert.That(took, Is.GreaterThan(((Requests / Limit) - 1) * Window), "the limit was met");
    }

    /// <summary>10 to 150 ms there and as much back, by chance: a round trip of 20 to 300 ms.</summary>
    private sealed class JitteryNetwork() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        private readonly Random random = new(Seed);
        private int refused;
        private long travelled;
        private long lastSent;

        public int Refused => refused;

        public long LastSent => lastSent;

        public TimeSpan MeanRoundTrip => TimeSpan.FromTicks(travelled / Requests);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var sent = lastSent = TimeProvider.System.GetTimestamp();
            await Task.Delay(OneWay(), TimeProvider.System, cancellationToken);
            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests) Interlocked.Increment(ref refused);
            await Task.Delay(OneWay(), TimeProvider.System, cancellationToken);
            Interlocked.Add(ref travelled, TimeProvider.System.GetElapsedTime(sent).Ticks);
            return answer;
        }

        private TimeSpan OneWay()
        {
            lock (random) return TimeSpan.FromMilliseconds(random.Next(10, 151));
        }
    }
}
