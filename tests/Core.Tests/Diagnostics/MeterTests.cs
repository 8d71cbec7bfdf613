using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Testing;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Diagnostics;

/// <summary>One meter for the process, or one per meter factory, however many factories of inboxes there are.</summary>
[CancelAfter(30_000)]
[NonParallelizable]
internal sealed class MeterTests
{
    private readonly ManualTimeProvider time = new();
    private int made;

    [Test]
    public async Task Two_factories_count_each_call_once_and_the_end_of_one_does_not_silence_the_other()
    {
        using var figures = new Figures(scope: null);
        var (first, second) = (Factory(), Factory());
        var name = NewName();

        await CallAsync(first, name);
        first.Dispose();
        await CallAsync(second, name);
        second.Dispose();

        Assert.That(figures.Of(InboxDiagnostics.CallAttempts).Where(figure => figure.Contains($"probe/{name} ", StringComparison.Ordinal)), Has.Exactly(2).StartsWith("unifiedinbox.call.attempts 1 "));
    }

    [Test]
    public async Task One_meter_factory_gives_several_factories_the_same_instruments()
    {
        using var meters = new OwnMeters();
        using var figures = new Figures(meters);
        using var first = Factory(meters);
        using var second = Factory(meters);
        var name = NewName();

        await CallAsync(first, name);
        await CallAsync(second, name);

        Assert.That(figures.Of(InboxDiagnostics.CallAttempts).Count(), Is.EqualTo(2));
        Assert.That(figures.Gauges().Where(figure => figure.StartsWith(InboxDiagnostics.RateBudgetRemaining, StringComparison.Ordinal)), Has.Exactly(1).Items, "one figure an account");
    }

    [Test]
    public async Task A_factory_that_has_ended_is_in_no_gauge()
    {
        using var meters = new OwnMeters();
        using var figures = new Figures(meters);
        var factory = Factory(meters);
        await CallAsync(factory, NewName());
        Assume.That(figures.Gauges(), Is.Not.Empty);

        factory.Dispose();

        Assert.That(figures.Gauges(), Is.Empty);
    }

    [Test]
    public void A_gauge_keeps_no_factory_alive()
    {
        using var figures = new Figures(scope: null);
        var name = NewName();

        var forgotten = MakeAndForget(name);
        for (var i = 0; i < 10 && forgotten.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.That(forgotten.IsAlive, Is.False);
        Assert.That(figures.Gauges(), Has.None.Contains($"probe/{name}"));
    }

    [Test]
    public void A_rate_budget_of_the_consumers_that_throws_costs_nobody_elses_figure()
    {
        using var meters = new OwnMeters();
        using var figures = new Figures(meters);
        using var factory = new UnifiedInboxFactory(
            new UnifiedInboxOptions { HandlerFactory = () => new ScriptedHandler(time), RateBudgetFactory = static (key, _) => key.Contains("broken", StringComparison.Ordinal) ? new Broken() : new Unknown() },
            time,
            meterFactory: meters);
        factory.Create(accounts =>
        {
            accounts.AddAccount(new ProbeDefinition(), "broken", static options => options.BudgetKey = "broken");
            accounts.AddAccount(new ProbeDefinition(), "unknown", static options => options.BudgetKey = "unknown");
        });

        Assert.That(figures.Gauges().Select(figure => figure.Split(' ')[0]).Distinct(), Is.EquivalentTo(new[] { InboxDiagnostics.BreakerState, InboxDiagnostics.AccountParked }));
    }

    [Test]
    public async Task Dependency_injection_gives_the_containers_meters()
    {
        using var meters = new OwnMeters();
        using var figures = new Figures(meters);
        var services = new ServiceCollection().AddSingleton<IMeterFactory>(meters).AddSingleton<TimeProvider>(time);
        services.AddUnifiedInbox(options => options.HandlerFactory = Vendor).AddAccount(new ProbeDefinition(), "acme", static _ => { });
        using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IUnifiedInbox>().CheckAsync(new AccountKey("probe", "acme"));

        Assert.That(figures.Of(InboxDiagnostics.CallAttempts), Is.EqualTo(new[] { "unifiedinbox.call.attempts 1 provider=probe account=probe/acme operation=probe.list" }));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference MakeAndForget(string name)
    {
        // On the system's clock: a manual one would hold the timers.
        var factory = new UnifiedInboxFactory(new UnifiedInboxOptions { HandlerFactory = Vendor }, loggerFactory: SinkScan.OfSuite.Log);
        CallAsync(factory, name).GetAwaiter().GetResult();
        return new WeakReference(factory);
    }

    private UnifiedInboxFactory Factory(IMeterFactory? meters = null) => new(new UnifiedInboxOptions { HandlerFactory = Vendor }, time, meterFactory: meters);

    private ScriptedHandler Vendor()
    {
        var vendor = new ScriptedHandler(time);
        vendor.Script([static (_, _) => Task.FromResult(new HttpResponseMessage { Content = new StringContent("""{"things":[]}""") })]);
        return vendor;
    }

    private static Task<AccountCheck> CallAsync(UnifiedInboxFactory factory, string name) =>
        factory.Create(accounts => accounts.AddAccount(new ProbeDefinition(), name, static _ => { })).CheckAsync(new AccountKey("probe", name));

    private string NewName() => $"meter-{made++}";

    private sealed class Broken : IRateBudget
    {
        public int? Remaining => throw new InvalidOperationException("the shared store is away");

        public ValueTask<TimeSpan?> AcquireAsync(TimeSpan longestWait, CancellationToken cancellationToken = default) => new((TimeSpan?)null);

        public ValueTask ReportAsync(RateReport report) => default;
    }

    private sealed class Unknown : IRateBudget
    {
        public int? Remaining => null;

        public ValueTask<TimeSpan?> AcquireAsync(TimeSpan longestWait, CancellationToken cancellationToken = default) => new((TimeSpan?)null);

        public ValueTask ReportAsync(RateReport report) => default;
    }
}
