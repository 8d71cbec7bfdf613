using OneOf;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests.Simulation;

/// <summary>One account at its vendor: answers, and fails now and then. It outlives the clients that read it.</summary>
internal sealed class SimulatedAccount(AccountKey key, PagingStyle style, int limit, bool unreadOnly, SimulatedInbox inbox, SeededRandom random)
{
    private const double FaultProbability = 0.1;
    private const int KindsOfFault = 6;
    private const int MostRequests = 20_000;

    private readonly bool filtersItself = random.Chance(0.5);
    private readonly bool refusesLostCursors = random.Chance(0.5);
    private Page<Conversation>? previous;
    private int requests;

    public AccountKey Key => key;

    public PagingStyle Style => style;

    public int Limit => limit;

    public SimulatedInbox Inbox => inbox;

    /// <summary>Whether requests wait for their turn, as over a network, or are answered on the spot.</summary>
    public bool AnswersLater { get; } = random.Chance(0.5);

    public bool IsFaulty { get; set; }

    public AccountLedger Ledger { get; } = new(inbox, unreadOnly);

    /// <summary>How many pages a walk takes over the list as it was at the first request; null before that.</summary>
    public int? FrozenPages { get; private set; }

    /// <summary>How many pages it gave.</summary>
    public int PagesRead { get; private set; }

    /// <summary>Whether the present client got a fault.</summary>
    public bool HasFailed { get; private set; }

    private bool IsFiltered => unreadOnly && filtersItself;

    public void MeetNewClient()
    {
        HasFailed = false;
        previous = null;
    }

    public OneOf<Page<Conversation>, InboxFault> Answer(string? cursor)
    {
        var request = Request(cursor);
        var context = new FaultContext(key, "simulated.list");
        if (request.IsLost && refusesLostCursors)
        {
            return new RejectedFault(context with { Status = 400 });
        }

        var page = PageOf(request);
        if (!IsFaulty || !random.Chance(FaultProbability))
        {
            return Counted(page);
        }

        InboxFault? fault = random.Below(KindsOfFault) switch
        {
            0 => new AuthenticationFault(context with { Status = 401 }),
            1 => new RateLimitedFault(context with { Status = 429 }),
            2 => new UnavailableFault(context with { Status = 500 }),
            3 => new UnavailableFault(context),
            4 => new MalformedFault(context with { Status = 200 }),
            _ => null,
        };
        HasFailed |= fault is not null;
        return fault is not null ? fault : Counted(previous is not null ? Repeated(page) : page);
    }

    /// <summary>The rows a vendor's request gives; every request but the first is a chance for changes.</summary>
    public VendorPaging.Answer Request(string? cursor)
    {
        FrozenPages ??= CountPages();
        if (requests++ > 0)
        {
            inbox.LetTimePass();
        }

        if (requests > MostRequests)
        {
            throw new InvalidOperationException($"{key} ({style}, {limit} a page) is asked for pages without end.");
        }

        Ledger.NoteRequest();
        return VendorPaging.Read(style, inbox, IsFiltered, cursor, limit);
    }

    private int CountPages()
    {
        var pages = 0;
        string? cursor = null;
        do
        {
            pages++;
            cursor = VendorPaging.Read(style, inbox, IsFiltered, cursor, limit).Next;
        }
        while (cursor is not null);

        return pages;
    }

    /// <summary>The previous page once more, with its own cursor or with the one of the page that was asked for.</summary>
    private Page<Conversation> Repeated(Page<Conversation> asked) =>
        random.Chance(0.5) ? previous! : previous! with { Next = asked.Next };

    private Page<Conversation> Counted(Page<Conversation> page)
    {
        PagesRead++;
        return previous = page;
    }

    private Page<Conversation> PageOf(VendorPaging.Answer answer) =>
        new Page<Conversation>(
            answer.Rows.ConvertAll(row => row.Model),
            answer.Next is { } next ? new PageCursor(next) : null,
            [],
            !unreadOnly ? FilterApplied.None : filtersItself ? FilterApplied.Vendor : FilterApplied.Local)
        {
            Extent = answer.Extent,
        };
}
