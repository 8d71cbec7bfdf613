using UnifiedInbox.Resilience;
using UnifiedInbox.Testing;

namespace UnifiedInbox.Core.Tests.Resilience.Proofs;

/// <summary>Requests through a rate budget to a strict vendor and back, each way with a delay by chance, event by event on a manual clock.</summary>
internal sealed class Traffic : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private readonly ManualTimeProvider time = new();
    private readonly DateTimeOffset start;
    private readonly PriorityQueue<(TimeSpan SentAt, IReadOnlyList<RateReading>? Readings), (TimeSpan At, int Order)> events = new();
    private readonly Queue<Task<TimeSpan?>> queued = new();
    private readonly RateBudget budget;
    private readonly StrictVendor vendor;
    private readonly Func<TimeSpan> delay;
    private int order;
    private int answered;
    private TimeSpan travelled;

    public Traffic(IReadOnlyList<RateWindow> limits, Func<TimeSpan> delay)
    {
        start = time.GetUtcNow();
        budget = new RateBudget(limits, time);
        vendor = new StrictVendor(limits);
        this.delay = delay;
    }

    public int Given { get; private set; }

    public TimeSpan MeanRoundTrip => travelled / answered;

    public int Queued => queued.Count;

    public StrictVendor Vendor => vendor;

    public TimeSpan Now => time.GetUtcNow() - start;

    /// <summary>Asks for a slot now; what is refused for its wait is gone.</summary>
    public async Task<bool> AskAsync(TimeSpan? patience = null)
    {
        var slot = budget.AcquireAsync(patience ?? Patience).AsTask();
        if (!slot.IsCompleted)
        {
            queued.Enqueue(slot);
            return true;
        }

        if (await slot is not null)
        {
            return false;
        }

        Send();
        return true;
    }

    /// <summary>Lets time pass until something happens, at most until the given instant.</summary>
    public async Task StepAsync(TimeSpan until)
    {
        var next = events.TryPeek(out _, out var first) && first.At < until ? first.At : until;
        if (time.NextTimerDue is { } due && due - start < next)
        {
            time.Advance(due - time.GetUtcNow());
        }
        else
        {
            time.Advance(next > Now ? next - Now : TimeSpan.Zero);
            if (events.TryPeek(out _, out first) && first.At <= Now)
            {
                await HappenAsync(events.Dequeue());
            }
        }

        await SendWhatWasGivenAsync();
    }

    public void Dispose() => budget.Dispose();

    private void Send()
    {
        Given++;
        events.Enqueue((Now, null), (Now + delay(), order++));
    }

    /// <summary>A request arrives at the vendor, or its answer arrives here and tells what was left when it was written.</summary>
    private async Task HappenAsync((TimeSpan SentAt, IReadOnlyList<RateReading>? Readings) message)
    {
        if (message.Readings is { } readings)
        {
            answered++;
            travelled += Now - message.SentAt;
            await budget.ReportAsync(new RateReport { Readings = readings, Age = Now - message.SentAt });
        }
        else
        {
            events.Enqueue((message.SentAt, vendor.Arrive(Now)), (Now + delay(), order++));
        }
    }

    /// <summary>The budget serves in order, so what is no longer in its queue is what asked first.</summary>
    private async Task SendWhatWasGivenAsync()
    {
        while (queued.Count > budget.Waiting)
        {
            Assert.That(await queued.Dequeue(), Is.Null);
            Send();
        }
    }
}
