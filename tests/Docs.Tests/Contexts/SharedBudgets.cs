using UnifiedInbox;

/// <summary>A consumer's own rate budgets, over a store that several processes share.</summary>
internal sealed class SharedBudgets
{
    public IRateBudget For(string key, IReadOnlyList<RateWindow> windows) => throw new NotImplementedException();
}
