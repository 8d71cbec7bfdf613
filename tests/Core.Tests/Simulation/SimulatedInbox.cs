namespace UnifiedInbox.Core.Tests.Simulation;

/// <summary>One account's list at its vendor, newest activity first, which changes between requests. Its clock moves only with its changes.</summary>
internal sealed class SimulatedInbox
{
    // Conversations are deleted far less often than answered; the vendor's list may still lose several between two requests.
    private const double ShareOfRemovals = 0.1;

    // Ten years, in milliseconds.
    private const long FarAhead = 315_360_000_000;

    private static readonly Causes[] SingleCauses = [Causes.Bumps, Causes.Arrivals, Causes.Removals, Causes.ReadMarks];

    private readonly AccountKey account;
    private readonly SeededRandom random;
    private readonly Causes[] causes;
    private readonly double changesPerRequest;
    private readonly int burst;
    private readonly Dictionary<string, long> gone = [];

    // Newest last, since most changes happen there; behind them perhaps one whose time is wrong.
    private readonly List<SimulatedRow> rows = [];
    private readonly int datedAhead;
    private int numbered;
    private long now;

    public SimulatedInbox(AccountKey account, int size, bool hasEqualTimes, Causes causes, int burst, SeededRandom random)
    {
        this.account = account;
        this.random = random;
        this.burst = burst;
        this.causes = [.. SingleCauses.Where(cause => causes.HasFlag(cause))];
        changesPerRequest = random.LogUniform(2, 120) / 100d;
        while (numbered < size)
        {
            now += hasEqualTimes && random.Chance(0.2) ? 0 : random.Between(1, 5000);
            rows.Add(SimulatedRow.New(account, numbered++, now, random.Chance(0.5)));
        }

        if (random.Chance(0.1))
        {
            rows.Add(SimulatedRow.New(account, numbered++, FarAhead, isRead: false));
            datedAhead = 1;
        }
    }

    /// <summary>Whether anything still happens.</summary>
    public bool IsChanging { get; set; } = true;

    public IReadOnlyCollection<SimulatedRow> Rows => rows;

    /// <summary>Newest first.</summary>
    public List<SimulatedRow> List(bool unreadOnly)
    {
        var list = unreadOnly ? rows.FindAll(row => !row.IsRead) : [.. rows];
        list.Reverse();
        return list;
    }

    /// <summary>When something last happened in a conversation that is gone.</summary>
    public long TimeOfGone(string id) => gone[id];

    public void LetTimePass()
    {
        if (causes.Length == 0 || !IsChanging)
        {
            return;
        }

        var changes = random.Chance(0.02) ? random.Between(1, burst) : (int)changesPerRequest + (random.Chance(changesPerRequest % 1) ? 1 : 0);
        for (var i = 0; i < changes; i++)
        {
            Change(causes[random.Below(causes.Length)]);
        }
    }

    private void Change(Causes cause)
    {
        now += random.Between(1, 1000);
        if (cause == Causes.Arrivals)
        {
            AddNewest(SimulatedRow.New(account, numbered++, now, isRead: false));
        }
        else if (rows.Count > datedAhead && (cause != Causes.Removals || random.Chance(ShareOfRemovals)))
        {
            ChangeOne(random.Below(rows.Count - datedAhead), cause);
        }
    }

    private void ChangeOne(int place, Causes cause)
    {
        var row = rows[place];
        if (cause == Causes.ReadMarks)
        {
            rows[place] = row.Read();
            return;
        }

        rows.RemoveAt(place);
        if (cause == Causes.Bumps)
        {
            AddNewest(row.Bumped(now));
        }
        else
        {
            gone[row.Id] = row.At;
        }
    }

    private void AddNewest(SimulatedRow row) => rows.Insert(rows.Count - datedAhead, row);
}
