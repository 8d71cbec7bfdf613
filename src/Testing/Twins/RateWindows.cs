using System.Collections.Concurrent;

namespace UnifiedInbox.Testing;

/// <summary>One <see cref="RateWindow"/> for each credential presented, right or wrong: a stranger cannot use up an account's budget.</summary>
internal sealed class RateWindows(int limit, TimeSpan window, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, RateWindow> windows = new(StringComparer.Ordinal);

    public RateWindow Of(string credential) => windows.GetOrAdd(credential, _ => new RateWindow(limit, window, time));
}
