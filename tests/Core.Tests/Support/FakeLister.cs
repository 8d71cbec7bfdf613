using System.Collections.Concurrent;
using OneOf;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests;

/// <summary>A vendor in memory whose pages a test can hold back, fail and count.</summary>
internal sealed class FakeLister(string name, Func<string, Page<Conversation>?> pages) : IConversationLister
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> holds = new();
    private readonly ConcurrentQueue<string> requested = new();
    private int inFlight;
    private int cancelled;

    public AccountKey Account { get; } = Sample.Account(name);

    public ListOrder ListOrder => ListOrder.NewestFirst;

    public PageLimits ListLimits { get; } = new(25, 100);

    public FilterApplied FilterApplied { get; init; } = FilterApplied.None;

    /// <summary>Whether a held page stays in flight although it was cancelled.</summary>
    public bool IgnoresCancellation { get; init; }

    /// <summary>Whether pages come from another thread, as from a network.</summary>
    public bool IsAsynchronous { get; init; }

    /// <summary>Whether whoever cancels a held page is kept until other threads have done what they had to do.</summary>
    public bool IsSlowToCancel { get; init; }

    /// <summary>The faults of pages, by cursor.</summary>
    public Dictionary<string, InboxFault> Faults { get; } = [];

    /// <summary>What pages throw, by cursor.</summary>
    public Dictionary<string, Exception> Exceptions { get; } = [];

    /// <summary>The cursors asked for so far, in order.</summary>
    public IReadOnlyList<string> Requested => [.. requested];

    public int InFlight => inFlight;

    public int MostInFlight { get; private set; }

    public int Cancelled => cancelled;

    public Func<string, Page<Conversation>?> Pages { get; set; } = pages;

    public TaskCompletionSource Hold(string cursor) => holds.GetOrAdd(cursor, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    public async Task<OneOf<Page<Conversation>, InboxFault>> ListConversationsAsync(
        ConversationQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        var cursor = page.Cursor?.Value ?? "";
        requested.Enqueue(cursor);
        MostInFlight = Math.Max(MostInFlight, Interlocked.Increment(ref inFlight));
        try
        {
            if (IsAsynchronous)
            {
                await Task.Yield();
            }

            if (holds.TryGetValue(cursor, out var hold))
            {
                await hold.Task.WaitAsync(IgnoresCancellation ? CancellationToken.None : cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            Interlocked.Increment(ref cancelled);
            if (IsSlowToCancel)
            {
                LetOthersRun();
            }

            throw;
        }
        finally
        {
            Interlocked.Decrement(ref inFlight);
        }

        if (Exceptions.TryGetValue(cursor, out var exception))
        {
            throw exception;
        }

        return Faults.TryGetValue(cursor, out var fault) ? fault
            : Pages(cursor) is { } found ? found with { FilterApplied = FilterApplied }
            : new RejectedFault(new FaultContext(Account, "vendor.list", 400));
    }

    private static void LetOthersRun()
    {
        for (var turns = 0; turns < 100; turns++)
        {
            using var turn = new ManualResetEventSlim();
            ThreadPool.UnsafeQueueUserWorkItem(static turn => turn.Set(), turn, preferLocal: false);
            turn.Wait();
        }
    }
}
