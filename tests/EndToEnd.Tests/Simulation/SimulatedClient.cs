using UnifiedInbox.EndToEnd.Tests.Support;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.EndToEnd.Tests.Simulation;

/// <summary>A whole stack of the library over the twins, with a clock that goes on only when everybody waits for it.</summary>
internal sealed class SimulatedClient : IDisposable
{
    private const int JitterSeed = 1;

    // Generous: it is real time, and only a defect comes to its end.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly BusyThreads threads = new();
    private readonly SimulatedWire wire;
    private readonly SimulationClock clock;
    private readonly UnifiedInboxFactory factory;

    public SimulatedClient(IReadOnlyList<SimulatedAccount> accounts)
    {
        var hosts = new TwinHosts();
        wire = new SimulatedWire(hosts);
        // A first page that needs all its attempts is no account to go on without; the promise would be the same, but the walk shorter.
        var options = new UnifiedInboxOptions { HandlerFactory = () => wire, FirstPageTimeout = TimeSpan.FromHours(1), JitterSeed = JitterSeed };
        clock = new SimulationClock(options);
        factory = new UnifiedInboxFactory(options, clock, loggerFactory: SinkScan.OfSuite.Log);
        Inbox = factory.Create(registry =>
        {
            foreach (var account in accounts) registry.AddTwin(hosts.Add(account.Twin, account.Name), account.PageSize, keepsBudget: true);
        });
    }

    public IUnifiedInbox Inbox { get; }

    public int Requests => wire.Requests;

    /// <summary>Runs a call to its end, moving the clock on to whatever it waits for.</summary>
    public T UntilDone<T>(ValueTask<T> call)
    {
        var task = call.AsTask();
        while (!task.IsCompleted)
        {
            Await(() => task.IsCompleted || (threads.IsOnlyThisOne && clock.IsQuiet(wire.Hanging)));
            if (!task.IsCompleted && !clock.AdvanceToNextTimer()) throw new InvalidOperationException("The walk waits for nothing.");
        }

        return task.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        factory.Dispose();
        Await(() => threads.IsOnlyThisOne && !clock.HasCalls);
        threads.Dispose();
    }

    private static void Await(Func<bool> condition)
    {
        if (!SpinWait.SpinUntil(condition, Patience)) throw new InvalidOperationException("The walk neither ends nor waits.");
    }
}
