using System.Diagnostics;
using OneOf;
using UnifiedInbox.Providers;

namespace UnifiedInbox;

/// <summary>The one page request a lane may have in flight.</summary>
internal sealed class PageFetch<T>(
    Func<PageRequest, CancellationToken, Task<OneOf<Page<T>, InboxFault>>> read, PageGate gate, Activity? walk, CancellationToken cancellationToken)
{
    private PageGate.Ticket? ticket;
    private Task<OneOf<Page<T>, InboxFault>>? inFlight;

    internal bool IsIdle => inFlight is null;

    internal bool HasAnswer => inFlight is { IsCompletedSuccessfully: true };

    internal void Start(PageCursor? cursor, bool isAwaited)
    {
        ticket = gate.Request(isAwaited);
        inFlight = ReadAsync(ticket, cursor);
    }

    /// <summary>Waits for the answer; cancellation ends the wait even if the provider does not heed it.</summary>
    internal Task WaitAsync()
    {
        gate.Promote(ticket!);
        return inFlight!.WaitAsync(cancellationToken);
    }

    internal OneOf<Page<T>, InboxFault> TakeAnswer()
    {
        var answer = inFlight!.Result;
        inFlight = null;
        return answer;
    }

    /// <summary>Sees to it that a failure nobody waits for any more is not reported as unobserved.</summary>
    internal void Abandon() => inFlight?.ContinueWith(
        static task => _ = task.Exception,
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);

    private async Task<OneOf<Page<T>, InboxFault>> ReadAsync(PageGate.Ticket permit, PageCursor? cursor)
    {
        try
        {
            if (walk is not null)
            {
                // Pages are also asked for while the consumer's own span is the current one.
                Activity.Current = walk;
            }

            await permit.Granted.WaitAsync(cancellationToken).ConfigureAwait(false);
            return await read(new PageRequest(cursor), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            gate.Return(permit);
        }
    }
}
