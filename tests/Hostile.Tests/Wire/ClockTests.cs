using System.Collections.Concurrent;
using System.Text;
using UnifiedInbox.Testing;

namespace UnifiedInbox.Hostile.Tests.Wire;

[CancelAfter(60_000)]
internal sealed class ClockTests
{
    private const int Calls = 200;
    private static readonly RateWindow Windowed = new(5, TimeSpan.FromSeconds(2));

    [Catalogue(51, 104, 110)]
    [TestCaseSource(typeof(Vendor), nameof(Vendor.All))]
    public async Task A_clock_that_goes_back_and_timers_that_are_late_make_no_burst(Vendor vendor)
    {
        var right = new ManualTimeProvider();
        AppDomain.CurrentDomain.FirstChanceException += (_, e) => Console.Error.WriteLine("FCE " + e.Exception.GetType().Name + " " + e.Exception.Message + " " + string.Join(" | ", new System.Diagnostics.StackTrace().ToString().Split('\n').Take(9)));
        var arrivals = new ConcurrentQueue<TimeSpan>();
        using var vendorHandler = new Recording(vendor, right, arrivals);
        using var factory = new UnifiedInboxFactory(
            new UnifiedInboxOptions { HandlerFactory = () => vendorHandler, RequestTimeout = TimeSpan.FromHours(1), AttemptTimeout = TimeSpan.FromMinutes(50) }, new CarelessClock(right));
        var inbox = factory.Create(accounts => vendor.Add(new Limited(accounts, Windowed), "https://vendor.example", Canary.Key));

        var calls = Enumerable.Range(0, Calls).Select(_ => inbox.CheckAsync(vendor.Account)).ToList();
        var all = Task.WhenAll(calls);
        while (!all.IsCompleted)
        {
            // To the instant and not to "the next timer", which by now may be the call's own time-out.
            if (right.NextTimerDue - right.GetUtcNow() is { } wait && wait < TimeSpan.FromMinutes(5)) right.Advance(wait);
            else await Task.Yield();
        }

        var times = arrivals.Order().ToList();
        Assert.That((await all).Select(check => check.Fault), Has.All.Null);
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
