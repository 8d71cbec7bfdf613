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
    private readonly LaneIntake<T> intake;
    private readonly PageFetch<T>? fetch;
    private readonly CancellationTokenSource cancellation;
    private Completeness? end;
    private InboxFault? fault;
    private bool isTimedOut;

    internal Lane(LaneRecipe<T> recipe, int rank, ItemShape<T> shape, PageGate gate, CancellationToken cancellationToken)
    {
        this.recipe = recipe;
        this.shape = shape;
        Rank = rank;
        intake = new LaneIntake<T>(shape, recipe.Start);
        cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        fetch = recipe.Read is null ? null : new PageFetch<T>(recipe.Read, gate, cancellation.Token);
        end = recipe.Start.End ?? (recipe.Read is null ? Completeness.NotCovered(UncertainReason.Unsupported) : null);
    }

    internal AccountKey Account => recipe.Account;

    /// <summary>Its place among the lanes by account, which decides between items of equal time.</summary>
    internal int Rank { get; }

    internal bool HasEnded => end is not null;

    internal bool HasRow => end is null && intake.HasRow;

    internal long HeadKey => intake.HeadKey;

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
            while (!HasEnded && intake.IsSeeking);
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

    /// <summary>Reads until there is an item to yield or the lane has ended.</summary>
    internal async Task FillAsync()
    {
        while (!HasRow && !HasEnded)
        {
            await ReadNextAsync().ConfigureAwait(false);
        }
    }

    /// <summary>The same with what has arrived already; false when there is something to wait for.</summary>
    internal bool TryFill()
    {
        while (!HasRow && !HasEnded)
        {
            if (!fetch!.HasAnswer)
            {
                return false;
            }

            Receive(intake.NextCursor, fetch.TakeAnswer());
        }

        return true;
    }

    /// <summary>Yields the head and, with the first of a page, starts to read the page behind it.</summary>
    internal T Take()
    {
        if (!intake.HasYieldedOfPage && intake.HasMore && fetch!.IsIdle)
        {
            fetch.Start(intake.NextCursor, isAwaited: false);
        }

        var item = intake.Take();
        EndIfExhausted();
        return item;
    }

    internal AccountOutcome Outcome() => new(Account, end ?? Completeness.InProgress, fault, [.. intake.Skipped], intake.FilterApplied);

    /// <summary>The outcome with what was skipped since it was asked for last.</summary>
    internal AccountOutcome DrainOutcome()
    {
        var outcome = Outcome();
        intake.Skipped.Clear();
        return outcome;
    }

    internal LaneRecord Record() =>
        new(OwesNothing ? end : null, intake.Position, intake.Watermark, intake.IsOrderBroken, intake.FilterApplied);

    public void Dispose()
    {
        cancellation.Cancel();
        fetch?.Abandon();
        cancellation.Dispose();
    }

    private async Task ReadNextAsync()
    {
        var cursor = intake.NextCursor;
        if (fetch!.IsIdle)
        {
            fetch.Start(cursor, isAwaited: true);
        }

        Receive(cursor, await fetch.TakeAsync().ConfigureAwait(false));
    }

    private void Receive(PageCursor? cursor, OneOf<Page<T>, InboxFault> answer)
    {
        if (!answer.TryPickT0(out var page, out var reason))
        {
            Fail(reason);
        }
        else if (page.Next is { } next && Encoding.UTF8.GetByteCount(next.Value) > MaxCursorBytes)
        {
            Fail(new MalformedFault(new FaultContext(Account, shape.Operation)));
        }
        else
        {
            intake.Accept(cursor, page);
            EndIfExhausted();
        }
    }

    private void EndIfExhausted()
    {
        if (!intake.HasRow && !intake.HasMore)
        {
            end = intake.IsStalled ? Completeness.Uncertain(UncertainReason.Stalled)
                : intake.IsOrderBroken ? Completeness.Uncertain(UncertainReason.Order)
                : Completeness.Complete;
        }
    }

    private void Fail(InboxFault reason)
    {
        end = Completeness.Failed;
        fault = reason;
    }
}
