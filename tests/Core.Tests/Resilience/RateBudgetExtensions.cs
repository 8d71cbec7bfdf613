using UnifiedInbox.Resilience;

namespace UnifiedInbox.Core.Tests.Resilience;

internal static class RateBudgetExtensions
{
    public static void Answered(this RateBudget budget) => Report(budget, RateReport.Nothing);

    /// <summary>One request, answered at once by a 429.</summary>
    public static void Freeze(this RateBudget budget, TimeSpan wait)
    {
        Assert.That(budget.AcquireAsync(TimeSpan.Zero).AsTask().IsCompletedSuccessfully, Is.True);
        Report(budget, new RateReport { Freeze = wait });
    }

    public static void Report(this RateBudget budget, RateReport report) => Assert.That(budget.ReportAsync(report).AsTask().IsCompletedSuccessfully, Is.True);
}
