using Microsoft.Extensions.Logging.Abstractions;
using UnifiedInbox.Core.Tests.Diagnostics;
using UnifiedInbox.Diagnostics;
using UnifiedInbox.Resilience;
using UnifiedInbox.Testing;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Core.Tests.Resilience.Calls;

/// <summary>The pipeline without a vendor: a test says how each attempt ends, and what the budget lets through.</summary>
internal abstract class PipelineFixture
{

    /// <summary>Longer than any pause between attempts, and shorter than what is left of an attempt's or a call's time: the clock moves once such a pause has begun.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);

    private OwnMeters meters = null!;
    private InboxTelemetry telemetry = null!;
    private ReadPipeline? pipeline;

    protected ManualTimeProvider Time { get; private set; } = null!;

    protected GateBudget Budget { get; private set; } = null!;

    protected AccountHealth Health { get; private set; } = null!;

    protected int Uses { get; private set; }

    [SetUp]
    public void Start()
    {
        Time = new ManualTimeProvider();
        Options = new UnifiedInboxOptions { AttemptTimeout = TimeSpan.FromSeconds(60) };
        Budget = new GateBudget();
        Uses = 0;
        Health = new AccountHealth("vendor/a", 1, Time, _ => Uses++);
        meters = new OwnMeters();
        telemetry = new InboxTelemetry(NullLogger.Instance, Time, meters);
        pipeline = null;
    }

    [TearDown]
    public void Stop()
    {
        telemetry.Dispose();
        meters.Dispose();
    }

    /// <summary>As they are at the first call.</summary>
    protected UnifiedInboxOptions Options { get; private set; } = null!;

    /// <summary>As they are at the first call.</summary>
    protected IReadOnlyList<RateWindow> Windows { get; set; } = [new RateWindow(1, TimeSpan.FromSeconds(1))];

    /// <summary>As it is at the first call.</summary>
    protected Secret Secret { get; set; } = Secret.FromString("pipeline-canary-key")!;

    private TransportSettings Settings => new()
    {
        BaseUrl = "https://vendor.example",
        Secret = Secret,
        Authorize = static (_, _) => { },
        ReadError = static _ => default,
        RateWindows = Windows,
    };

    protected async Task<Attempt> Run(Func<Exchange, CancellationToken, ValueTask<Attempt>> attempt, CancellationToken cancellationToken = default)
    {
        pipeline ??= new ReadPipeline(new AccountTelemetry(telemetry, Sample.Account("a")), Options, Settings, Budget, Health, Time);
        using var exchange = new Exchange(Time, Options.RequestTimeout);
        return await pipeline.RunAsync(exchange, attempt, cancellationToken);
    }

    /// <summary>Moves the clock from pause to pause until the call has ended.</summary>
    protected async Task<Attempt> RunToEnd(Func<Exchange, CancellationToken, ValueTask<Attempt>> attempt)
    {
        var call = Run(attempt);
        while (await Task.WhenAny(call, Time.WaitForTimerAsync(LongestPause)) != call)
        {
            Time.AdvanceToNextTimer();
        }

        return await call;
    }

    /// <summary>Runs a call whose attempt does not end until its time is up.</summary>
    protected Task<Attempt> RunOutOfTime(Func<Exchange, CancellationToken, ValueTask<Attempt>> attempt)
    {
        var call = Run(attempt);
        Time.Advance(Options.RequestTimeout);
        return call;
    }

    /// <summary>Runs a call that waits for its budget until its time is up.</summary>
    protected async Task<Attempt> RunOutOfSlots(int slots, Func<Exchange, CancellationToken, ValueTask<Attempt>> attempt)
    {
        Budget.Give(slots);
        var call = Run(attempt);
        await Budget.IsWaitedFor;
        Time.Advance(Options.RequestTimeout);
        return await call;
    }

    protected static ValueTask<Attempt> Answered(Exchange exchange, int status)
    {
        exchange.BeginAttempt();
        return new ValueTask<Attempt>(new Attempt(AttemptEnd.Answered, status));
    }

    protected static ValueTask<Attempt> Silent(Exchange exchange, CancellationToken cancellationToken)
    {
        exchange.BeginAttempt();
        return Never(cancellationToken);
    }

    protected static async ValueTask<Attempt> Never(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        throw new InvalidOperationException("unreachable");
    }

    /// <summary>Gives as many slots as a test says, and lets who comes later wait for ever.</summary>
    protected sealed class GateBudget : IRateBudget
    {
        private int slots = int.MaxValue;
        private TaskCompletionSource waited = new();

        public int? Remaining => null;

        public Task IsWaitedFor => waited.Task;

        public List<RateReport> Reports { get; } = [];

        public void Give(int count) => (slots, waited) = (count, new TaskCompletionSource());

        public async ValueTask<TimeSpan?> AcquireAsync(TimeSpan longestWait, CancellationToken cancellationToken = default)
        {
            if (slots-- > 0)
            {
                return null;
            }

            waited.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return null;
        }

        public ValueTask ReportAsync(RateReport report)
        {
            Reports.Add(report);
            return ValueTask.CompletedTask;
        }
    }
}
