using Polly;

namespace UnifiedInbox.Resilience;

internal sealed class RateBudgetStrategyOptions : ResilienceStrategyOptions
{
    public RateBudgetStrategyOptions() => Name = "RateBudget";
}
