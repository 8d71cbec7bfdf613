using UnifiedInbox.Diagnostics;
using UnifiedInbox.Resilience;

namespace UnifiedInbox.Transport;

/// <summary>What one account of one inbox carries through its calls.</summary>
internal sealed class AccountRuntime(AccountKey key, RawRetention raw, InboxTelemetry telemetry)
{
    internal AccountKey Key { get; } = key;

    internal bool KeepsRaw { get; } = raw == RawRetention.Full;

    internal InboxTelemetry Telemetry { get; } = telemetry;

    internal UnknownWords Words { get; } = new(key, telemetry);

    /// <summary>Set when the provider makes its transport; null for a provider that has none.</summary>
    internal IRateBudget? Budget { get; set; }

    /// <summary>As the budget.</summary>
    internal AccountHealth? Health { get; set; }
}
