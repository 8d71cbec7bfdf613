using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace UnifiedInbox.Diagnostics;

/// <summary>One figure per account, read off whatever holds it when somebody asks. It keeps none of these alive. Thread-safe.</summary>
/// <param name="read">Reads the figure; null when it is not known.</param>
/// <param name="worse">Which of two figures of one account counts: it may be in several factories, or have had another credential a moment ago.</param>
internal sealed class AccountGauge<TState>(Func<TState, int?> read, Func<int, int, int> worse)
    where TState : class
{
    private readonly ConditionalWeakTable<TState, ConcurrentDictionary<AccountKey, AccountTelemetry>> accounts = [];

    /// <summary>Says whose state it is; several accounts may share one.</summary>
    internal void Watch(TState state, AccountTelemetry account) => accounts.GetValue(state, static _ => new())[account.Key] = account;

    internal IEnumerable<Measurement<int>> Observe()
    {
        var figures = new Dictionary<AccountKey, (AccountTelemetry Account, int Figure)>();
        foreach (var (state, owners) in accounts)
        {
            if (TryRead(state) is not { } figure)
            {
                continue;
            }

            foreach (var account in owners.Values.Where(account => !account.IsOver))
            {
                figures[account.Key] = (account, figures.TryGetValue(account.Key, out var other) ? worse(other.Figure, figure) : figure);
            }
        }

        return figures.Values.Select(entry => new Measurement<int>(entry.Figure, entry.Account.Tags));
    }

    private int? TryRead(TState state)
    {
        try
        {
            return read(state);
        }
#pragma warning disable CA1031 // The consumer's own rate budget: whatever it throws, the other accounts' figures must be seen.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
