using System.Diagnostics;
using System.Text;
using OneOf;
using UnifiedInbox.Providers;

namespace UnifiedInbox;

/// <summary>One account's part of a walk: reads its pages, one ahead, and says how it ended.</summary>
/// <remarks>Not thread-safe: <see cref="StartAsync"/> and <see cref="FillAsync"/> run alone, while the walk waits for them.</remarks>
internal sealed class Lane<T> : IDisposable
{
    private const int MaxCursorBytes = 255;

    private readonly LaneRecipe<T> recipe;
    private readonly ItemShape<T> shape;
    private readonly PageRows<T> pageRows;
    private readonly PageContinuity<T> continuity;
    private readonly LaneIntake<T> intake;
    private readonly PageFetch<T>? fetch;
    private readonly TimeProvider time;
    private readonly CancellationTokenSource cancellation;
    private Completeness? end;
    private InboxFault? fault;
    private bool isWalkOver;
    private HeadReread<T>? reread;
    private LaneQueue<T> queue;
    private bool isTimedOut;

    internal Lane(LaneRecipe<T> recipe, WalkPlan<T> plan, PageGate gate, Activity? walk, CancellationToken cancellationToken)
    {
        (this.recipe, shape, time) = (recipe, plan.Shape, plan.Time);
        pageRows = new PageRows<T>(shape);
        continuity = new PageContinuity<T>(pageRows, recipe.Start.Doubt);
        intake = new LaneIntake<T>(shape, pageRows, recipe.Start, continuity, time);
        queue = intake.Queue;
        cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        fetch = recipe.Read is null ? null : new PageFetch<T>(recipe.Read, gate, walk, cancellation.Token);
        isWalkOver = recipe.Start.Reread is not null;
        end = recipe.Start.End ?? (recipe.Read is null ? Completeness.NotCovered(UncertainReason.Unsupported) : null);
    }

    internal AccountKey Account => recipe.Account;

    /// <summary>Its place among the lanes by account, which decides between items of equal time.</summary>
    internal int Rank { get; set; }

    internal bool HasEnded => end is not null;

    /// <summary>Whether the lane has ended, or waits for the others before it reads its head again.</summary>
    internal bool IsResting => HasEnded || (isWalkOver && reread is null);

    internal bool HasRow => end is null && queue.HasRow;

    /// <summary>What it yields next.</summary>
    internal LaneQueue<T> Queue => queue;

    /// <summary>Whether a resume has nothing left to read here.</summary>
    internal bool OwesNothing => end is { State: not CompletenessState.Failed };

    /// <summary>Reads the first page, or on a resume pages until the position is found.</summary>
    internal async Task StartAsync()
    {
        try
        {
            do
            {
                await ReadNextAsync().ConfigureAwait(false);
            }
            while (!IsResting && intake.IsSeeking);
        }
        catch (OperationCanceledException) when (isTimedOut)
        {
        }
    }

    /// <summary>Cancels a start that takes too long; <see cref="EndByTimeout"/> follows when it has stopped.</summary>
    internal void GiveUpStart()
    {
        isTimedOut = true;
        cancellation.Cancel();
    }

    internal void EndByTimeout()
    {
        if (isTimedOut)
        {
            Fail(new UnavailableFault(new FaultContext(Account, shape.Operation)));
        }
    }

    /// <summary>Begins the closing re-read of a resting lane.</summary>
    internal void BeginReread()
    {
        reread = new HeadReread<T>(shape, pageRows, Head, intake.Seen, continuity, !intake.IsOrderBroken, recipe.Start, time);
        queue = reread.Queue;
    }

    /// <summary>Reads until there is an item to yield or the lane rests.</summary>
    internal async Task FillAsync()
    {
        while (!HasRow && !IsResting)
        {
            await ReadNextAsync().ConfigureAwait(false);
        }
    }

    /// <summary>The same with what has arrived already; false when there is something to wait for.</summary>
    internal bool TryFill()
    {
        while (!HasRow && !IsResting)
        {
            if (!fetch!.HasAnswer)
            {
                return false;
            }

            Receive(NextCursor, fetch.TakeAnswer());
        }

        return true;
    }

    /// <summary>With the first row of a page: starts to read the page behind it.</summary>
    internal void ReadAhead()
    {
        if (reread is null && intake.HasMore && fetch!.IsIdle)
        {
            fetch.Start(intake.NextCursor, isAwaited: false);
        }
    }

    /// <summary>With the last row of a page, and with a page that has none: ends what has no more.</summary>
    internal void EndIfExhausted()
    {
        if (reread is { IsOver: true } && !queue.HasRow)
        {
            end = Ending(reread.IsStalled);
        }
        else if (reread is null && !queue.HasRow && !intake.HasMore)
        {
            isWalkOver = shape.RereadsHead && !intake.IsStalled;
            end = isWalkOver ? null : Ending(intake.IsStalled);
        }
    }

    internal AccountOutcome Outcome() => new(Account, end ?? Completeness.InProgress, fault, [.. intake.Skipped], intake.FilterApplied);

    /// <summary>Tells telemetry how the lane ended; one that had ended before the walk was resumed has been told of.</summary>
    internal void TellEnd(Activity? walk)
    {
        if (recipe.Start.End is null)
        {
            recipe.Telemetry?.LaneEnded(shape.Operation, end!, fault, walk);
        }
    }

    /// <summary>The outcome with what was skipped since it was asked for last.</summary>
    internal AccountOutcome DrainOutcome()
    {
        var outcome = Outcome();
        intake.Skipped.Clear();
        return outcome;
    }

    internal LaneRecord Record() => isWalkOver && !OwesNothing
        ? RecordOf(null, RereadPosition, Head) with { Reread = new LaneReread(Floor, reread?.Ceiling ?? recipe.Start.Reread?.Ceiling) }
        : RecordOf(OwesNothing ? end : null, intake.Position, intake.Head);

    public void Dispose()
    {
        cancellation.Cancel();
        fetch?.Abandon();
        cancellation.Dispose();
    }

    private PageCursor? NextCursor => reread is null ? intake.NextCursor : reread.NextCursor;

    private LaneHead? Head => recipe.Start.Reread is null ? intake.FinalHead : recipe.Start.Head;

    private long? Floor => recipe.Start.Reread is { } earlier ? earlier.Floor : intake.Floor;

    private LanePosition? RereadPosition => reread?.Position ?? (recipe.Start.Reread is null ? null : recipe.Start.Position);

    private LaneRecord RecordOf(Completeness? ending, LanePosition? position, LaneHead? head) =>
        new(ending, position, head, intake.IsOrderBroken, intake.FilterApplied) { Doubt = continuity.Doubt };

    private async Task ReadNextAsync()
    {
        var cursor = NextCursor;
        if (fetch!.IsIdle)
        {
            fetch.Start(cursor, isAwaited: true);
        }

        await fetch.WaitAsync().ConfigureAwait(false);
        Receive(cursor, fetch.TakeAnswer());
    }

    private void Receive(PageCursor? cursor, OneOf<Page<T>, InboxFault> answer)
    {
        if (!answer.TryPickT0(out var page, out var reason))
        {
            if (cursor is null || !SaysThePlaceIsGone(reason) || !TryStartOver())
            {
                Fail(reason);
            }
        }
        else if (page.Next is { } next && Encoding.UTF8.GetByteCount(next.Value) > MaxCursorBytes)
        {
            Fail(new MalformedFault(new FaultContext(Account, shape.Operation)));
        }
        else
        {
            Accept(cursor, page);
            EndIfExhausted();
        }
    }

    private void Accept(PageCursor? cursor, Page<T> page)
    {
        pageRows.Read(page);
        if (reread is null)
        {
            intake.Accept(cursor, page);
        }
        else
        {
            AcceptAgain(reread, cursor, page);
        }

        pageRows.Leave();
    }

    private void AcceptAgain(HeadReread<T> closing, PageCursor? cursor, Page<T> page)
    {
        intake.NoteFilter(page);
        closing.Accept(cursor, page);
        if (closing.IsOver)
        {
            intake.Skipped.AddRange(closing.Skipped);
        }
    }

    /// <summary>A cursor may stand for a row, and rows go: the list is then read from its top again.</summary>
    private static bool SaysThePlaceIsGone(InboxFault reason) => reason is CursorFault or NotFoundFault or RejectedFault;

    private bool TryStartOver() => reread?.TryStartOver() ?? intake.TryStartOver();

    private Completeness Ending(bool isStalled) =>
        isStalled ? Completeness.Uncertain(UncertainReason.Stalled)
        : continuity.Doubt is { } doubt ? Completeness.Uncertain(doubt)
        : intake.IsOrderBroken ? Completeness.Uncertain(UncertainReason.Order)
        : Completeness.Complete with { KnownSince = reread is null ? null : KnownSince };

    private DateTimeOffset? KnownSince => shape.Since ?? (Floor is { } oldest ? new DateTimeOffset(oldest, TimeSpan.Zero) : null);

    private void Fail(InboxFault reason)
    {
        end = Completeness.Failed;
        fault = reason;
    }
}
