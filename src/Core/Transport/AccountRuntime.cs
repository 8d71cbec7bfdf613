using UnifiedInbox.Diagnostics;
using UnifiedInbox.Resilience;

namespace UnifiedInbox.Transport;

/// <summary>What one account of one inbox carries through its calls.</summary>
internal sealed class AccountRuntime
{
    internal AccountRuntime(AccountKey key, RawRetention raw, InboxTelemetry telemetry)
    {
        Key = key;
        KeepsRaw = raw == RawRetention.Full;
        Telemetry = new AccountTelemetry(telemetry, key);
        Words = new UnknownWords(Telemetry);
    }

    internal AccountKey Key { get; }

    internal bool KeepsRaw { get; }

    internal AccountTelemetry Telemetry { get; }

    internal UnknownWords Words { get; }

    /// <summary>Set when the provider makes its transport; null for a provider that has none.</summary>
    internal IRateBudget? Budget { get; set; }

    /// <summary>As the budget.</summary>
    internal AccountHealth? Health { get; set; }
}
