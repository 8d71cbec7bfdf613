using UnifiedInbox.Testing;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Merging.Crowds;

/// <summary>Three hundred accounts whose every page takes the same time on a clock that stands still until it is told to go on, and what they were asked for.</summary>
internal sealed class Crowd : IDisposable
{
    public const int Accounts = 300;
    public const int VendorPage = 3;
    public static readonly TimeSpan FirstPageTimeout = TimeSpan.FromSeconds(10);

    private readonly object gate = new();
    private readonly BusyThreads threads = new();
    private readonly CrowdLister[] listers;
    private int inFlight;
    private DateTimeOffset giveUpAt;
    private int walk = 1;

    // Reads whose time runs, or that hang; and first pages that have not come yet.
    private int running;
    private int missing;

    public Crowd(TimeSpan latency, int rows)
    {
        Latency = latency;
        listers = [.. Enumerable.Range(0, Accounts).Select(place => new CrowdLister(this, place, rows))];
    }

    public ManualTimeProvider Clock { get; } = new(Sample.Noon.AddYears(1));

    public TimeSpan Latency { get; }

    public int Slots { get; init; } = 16;

    public int MostInFlight { get; private set; }

    public int Unyielded { get; private set; }

    public int MostUnyielded { get; private set; }

    /// <summary>The most pages a lane has asked for beyond those of which an item was yielded.</summary>
    public int MostPagesAhead => listers.Max(lister => lister.PagesAhead);

    public IEnumerable<string> AllIds => listers.SelectMany(lister => lister.Rows).Select(row => row.Id.Value);

    public void Hang(int accounts)
    {
        foreach (var lister in listers.Take(accounts)) lister.Hangs = true;
    }

    public void Heal()
    {
        foreach (var lister in listers) lister.Hangs = false;
    }

    public UnifiedInboxClient Inbox(TimeSpan? firstPageTimeout = null) => Tests.Inbox.With(
        new UnifiedInboxOptions { MaxConcurrentPages = Slots, FirstPageTimeout = firstPageTimeout ?? FirstPageTimeout }, Clock, listers);

    /// <summary>Says how many first pages the next walk is about to ask for, before it does.</summary>
    public void Expect(int firstPages)
    {
        lock (gate) (walk, missing, giveUpAt) = (walk + 1, firstPages, Clock.GetUtcNow() + FirstPageTimeout);
    }

    /// <summary>Waits for a step of a walk, and moves the clock on whenever nothing else can go on.</summary>
    public async Task<bool> NextAsync(Task<bool> next, CancellationToken cancellationToken)
    {
        while (!next.IsCompleted)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsOnlyTimeLeft && Clock.NextTimerDue - Clock.GetUtcNow() is { } wait) Clock.Advance(wait < Latency ? wait : Latency);
            await Task.Yield();
        }

        // Those that were given up never come.
        lock (gate) missing = 0;
        return await next;
    }

    /// <summary>As a consumer does that is slower than the vendors.</summary>
    public void LetPagesArrive()
    {
        while (Clock.NextTimerDue - Clock.GetUtcNow() <= Latency) Clock.AdvanceToNextTimer();
    }

    public void NoteYielded(Conversation item)
    {
        listers[CrowdLister.PlaceOf(item.Id.Account)].Yielded++;
        lock (gate) Unyielded--;
    }

    public void Dispose() => threads.Dispose();

    /// <summary>Says whether a walk asks an account for the first time. One that gave it up asks too late, perhaps when the next has begun, and does not count.</summary>
    internal bool Begin(ref int latestWalk, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            cancellationToken.ThrowIfCancellationRequested();
            MostInFlight = Math.Max(MostInFlight, ++inFlight);
            var isFirst = latestWalk != walk;
            latestWalk = walk;
            return isFirst;
        }
    }

    internal void NoteRunning()
    {
        lock (gate) running++;
    }

    internal void NoteStopped()
    {
        lock (gate) running--;
    }

    internal void NoteFirstPage()
    {
        lock (gate) missing--;
    }

    internal void End(int rows)
    {
        lock (gate)
        {
            inFlight--;
            Unyielded += rows;
            MostUnyielded = Math.Max(MostUnyielded, Unyielded);
        }
    }

    // While first pages are waited for, every slot that can be taken is taken before time goes on; later only pages take time. A page that has come may still be
    // on its way through its lane, and a lane that has not done with it is given up like any other.
    private bool IsOnlyTimeLeft
    {
        get
        {
            if (!threads.IsOnlyThisOne) return false;
            lock (gate)
            {
                return missing > 0
                    ? running >= Math.Min(Slots, missing) && Clock.GetUtcNow() < giveUpAt
                    : Clock.NextTimerDue - Clock.GetUtcNow() <= Latency;
            }
        }
    }
}
