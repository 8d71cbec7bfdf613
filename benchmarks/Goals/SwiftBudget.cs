using UnifiedInbox.Resilience;

namespace UnifiedInbox.Benchmarks.Goals;

/// <summary>A budget of 20 per 2 s on a clock that moves with each look, so that slots are freed as fast as they are taken.</summary>
internal sealed class SwiftBudget : IDisposable
{
    private readonly RateBudget budget = new([new RateWindow(20, TimeSpan.FromSeconds(2))], new SwiftClock());

    public async Task TakeAsync(int times)
    {
        for (var time = 0; time < times; time++)
        {
            if (await budget.AcquireAsync(TimeSpan.Zero) is not null)
            {
                throw new InvalidOperationException("The budget was to have room.");
            }

            await budget.ReportAsync(RateReport.Nothing);
        }
    }

    public void Dispose() => budget.Dispose();

    private sealed class SwiftClock : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => now += TimeSpan.TicksPerMillisecond * 50;
    }
}
