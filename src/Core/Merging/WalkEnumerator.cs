using System.Diagnostics;
using OneOf;
using UnifiedInbox.Diagnostics;

namespace UnifiedInbox;

/// <summary>
/// The walk over the lanes, then the closing re-read of those whose walk ended well: yields the newest head, and each lane's outcome as soon as it is known to
/// have ended.
/// </summary>
internal sealed class WalkEnumerator<T> : IAsyncEnumerator<OneOf<T, AccountOutcome>>
{
    private readonly WalkPlan<T> plan;
    private readonly CancellationToken cancellationToken;
    private readonly PageGate gate;
    private readonly Lane<T>[] lanes;
    private readonly Lane<T>[] byRank;
    private readonly LaneTournament<LaneQueue<T>> ready;
    private readonly List<Lane<T>> hungry = [];
    private readonly List<Lane<T>> resting = [];
    private readonly Queue<Lane<T>> ended = new();
    private readonly Predicate<Lane<T>> place;
    private readonly Activity? span;
    private T? item;
    private AccountOutcome? outcome;
    private bool hasStarted;
    private bool isMoving;
    private bool isLeft;

    internal WalkEnumerator(WalkPlan<T> plan, CancellationToken cancellationToken)
    {
        this.plan = plan;
        this.cancellationToken = cancellationToken;
        gate = new PageGate(plan.Options.MaxConcurrentPages);
        span = !plan.IsTraced ? null : Spans.StartWalk(plan.Shape.Operation, plan.Lanes.Count, plan.Conversation);
        lanes = [.. plan.Lanes.Select(recipe => new Lane<T>(recipe, plan, gate, span, cancellationToken))];
        byRank = RankByAccount(lanes);
        ready = new LaneTournament<LaneQueue<T>>(lanes.Length);
        place = TryPlace;
    }

    public OneOf<T, AccountOutcome> Current => outcome is { } end ? end : item!;

    internal IReadOnlyList<Lane<T>> Lanes => lanes;

    internal WalkPhase Phase { get; private set; }

    internal bool IsPhaseOver => hasStarted && ready.Count == 0 && hungry.Count == 0;

    internal bool HasEnded => IsPhaseOver && resting.Count == 0;

    public ValueTask<bool> MoveNextAsync()
    {
        if (isMoving)
        {
            throw new InvalidOperationException(
                "The previous MoveNextAsync has not answered yet: await it first, or enumerate the stream once more for a walk of its own.");
        }

        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<bool>(cancellationToken);
        }

        return hasStarted && TryFeed() && TryYield() ? new ValueTask<bool>(true) : MoveOnAsync();
    }

    /// <summary>As <see cref="MoveNextAsync"/>, but false at the end of a phase.</summary>
    internal ValueTask<bool> MoveInPhaseAsync()
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<bool>(cancellationToken);
        }

        return hasStarted && TryFeed() ? new ValueTask<bool>(TryYield()) : WaitAndYieldAsync();
    }

    internal void BeginReread()
    {
        Phase = WalkPhase.ClosingReread;
        resting.ForEach(lane => lane.BeginReread());
        hungry.AddRange(resting);
        resting.Clear();
    }

    public ValueTask DisposeAsync()
    {
        if (isLeft)
        {
            return default;
        }

        isLeft = true;
        gate.Dismiss();
        foreach (var lane in lanes)
        {
            lane.Dispose();
        }

        Spans.EndWalk(span);
        return default;
    }

    /// <summary>Takes in the pages that have arrived; false when a lane still has to wait for one.</summary>
    internal bool TryFeed()
    {
        if (hungry.Count > 0)
        {
            hungry.RemoveAll(place);
        }

        return hungry.Count == 0;
    }

    private async ValueTask<bool> MoveOnAsync()
    {
        isMoving = true;
        try
        {
            while (!await MoveInPhaseAsync().ConfigureAwait(false))
            {
                if (HasEnded)
                {
                    return false;
                }

                BeginReread();
            }

            return true;
        }
        finally
        {
            isMoving = false;
        }
    }

    private async ValueTask<bool> WaitAndYieldAsync()
    {
        try
        {
            if (!hasStarted)
            {
                await StartAsync().ConfigureAwait(false);
            }

            await Task.WhenAll(hungry.Select(lane => lane.FillAsync())).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }

        TryFeed();
        return TryYield();
    }

    private async Task StartAsync()
    {
        var starting = lanes.Where(lane => !lane.IsResting).ToList();
        var starts = starting.ConvertAll(lane => lane.StartAsync());
        var all = Task.WhenAll(starts);
        try
        {
            await all.WaitAsync(plan.Options.FirstPageTimeout, plan.Time, CancellationToken.None).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            var late = starting.Where((_, place) => !starts[place].IsCompleted).ToList();
            gate.Dismiss();
            late.ForEach(lane => lane.GiveUpStart());
            await all.ConfigureAwait(false);
            late.ForEach(lane => lane.EndByTimeout());
        }

        hungry.AddRange(lanes);
        hasStarted = true;
        if (starting.Count == 0 && lanes.Any(lane => !lane.HasEnded))
        {
            TryFeed();
            BeginReread();
        }
    }

    private static Lane<T>[] RankByAccount(Lane<T>[] lanes)
    {
        Lane<T>[] byAccount = [.. lanes];
        Array.Sort(byAccount, static (left, right) => AccountKey.Compare(left.Account, right.Account));
        for (var rank = 0; rank < byAccount.Length; rank++)
        {
            byAccount[rank].Rank = rank;
        }

        return byAccount;
    }

    private bool TryYield()
    {
        if (ended.Count > 0)
        {
            outcome = ended.Dequeue().Outcome();
            return true;
        }

        if (ready.Count == 0)
        {
            return false;
        }

        // What most rows ask for is here and not in the lane, which the processor would have to fetch first.
        var rows = ready.Top;
        if (rows.Taken == 0)
        {
            byRank[ready.TopRank].ReadAhead();
        }

        (item, outcome) = (rows.Take(), null);
        if (rows.HasRow)
        {
            ready.ReplaceTopKey(rows.HeadKey);
        }
        else
        {
            LeavePage(byRank[ready.TopRank]);
        }

        return true;
    }

    private void LeavePage(Lane<T> lane)
    {
        ready.Pop();
        lane.EndIfExhausted();
        if (lane.IsResting)
        {
            Rest(lane);
        }
        else
        {
            hungry.Add(lane);
        }
    }

    private void Rest(Lane<T> lane)
    {
        if (lane.HasEnded)
        {
            lane.TellEnd(span);
            ended.Enqueue(lane);
        }
        else
        {
            resting.Add(lane);
        }
    }

    private bool TryPlace(Lane<T> lane)
    {
        if (!lane.TryFill())
        {
            return false;
        }

        if (lane.HasRow)
        {
            ready.Push(lane.Queue, lane.Queue.HeadKey, lane.Rank);
        }
        else
        {
            Rest(lane);
        }

        return true;
    }
}
