using System.Collections.Concurrent;
using System.Text;
using UnifiedInbox.Testing;

namespace UnifiedInbox.Hostile.Tests.Wire;

[CancelAfter(60_000)]
internal sealed class ClockTests
{
    private const int Calls = 100;

    /// <summary>A window and the lateness of a timer: no wait is longer, and no call's own time is shorter.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(13);

    private static readonly RateWindow Windowed = new(5, TimeSpan.FromSeconds(2));

    [Catalogue(51, 104, 110)]
    [TestCaseSource(typeof(Vendor), nameof(Vendor.All))]
    public async Task A_clock_that_goes_back_and_timers_that_are_late_make_no_burst(Vendor vendor)
    {
        var right = new ManualTimeProvider();
        var arrivals = new ConcurrentQueue<TimeSpan>();
        using var vendorHandler = new Recording(vendor, right, arrivals);
        using var factory = new UnifiedInboxFactory(
            new UnifiedInboxOptions { HandlerFactory = () => vendorHandler, RequestTimeout = TimeSpan.FromHours(1), AttemptTimeout = TimeSpan.FromMinutes(50) }, new CarelessClock(right),
            SinkScan.OfSuite.Log);
        var inbox = factory.Create(accounts => vendor.Add(new Limited(accounts, Windowed), "https://vendor.example", Canary.Key));

        var faults = new List<InboxFault?>();
        for (var made = 0; made < Calls; made++)
        {
            var call = inbox.CheckAsync(vendor.Account);
            while (!call.IsCompleted && await Task.WhenAny(call, right.WaitForTimerAsync(LongestWait)) != call) right.AdvanceToNextTimer();
            faults.Add((await call).Fault);
        }

        var times = arrivals.Order().ToList();
        Assert.That(faults, Has.All.Null);
        Assert.That(times, Has.Count.EqualTo(Calls));
        Assert.That(times.Skip(Windowed.Limit).Zip(times, static (later, earlier) => later - earlier), Has.All.GreaterThanOrEqualTo(Windowed.Window));
    }

    private sealed class Recording(Vendor vendor, TimeProvider clock, ConcurrentQueue<TimeSpan> arrivals) : HttpMessageHandler
    {
        private readonly long start = clock.GetTimestamp();

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            arrivals.Enqueue(clock.GetElapsedTime(start));
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent(Fixture.Read(vendor.Body(request.RequestUri!.AbsolutePath)), Encoding.UTF8, "application/json") });
        }
    }

    private sealed class Limited(IUnifiedInboxBuilder inner, RateWindow limit) : IUnifiedInboxBuilder
    {
        public IUnifiedInboxBuilder AddAccount<TOptions>(UnifiedInbox.Providers.ProviderDefinition<TOptions> definition, string name, Action<TOptions> configure)
            where TOptions : UnifiedInbox.Providers.ProviderOptions, new() => inner.AddAccount(definition, name, options =>
            {
                configure(options);
                options.RateWindows = [limit];
            });

        public IUnifiedInboxBuilder AddConfiguredAccounts<TOptions>(UnifiedInbox.Providers.ProviderDefinition<TOptions> definition)
            where TOptions : UnifiedInbox.Providers.ProviderOptions, new() => inner.AddConfiguredAccounts(definition);
    }
}
