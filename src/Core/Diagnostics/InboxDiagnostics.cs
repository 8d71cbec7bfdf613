namespace UnifiedInbox;

/// <summary>The names of the library's telemetry: subscribe to them with OpenTelemetry or a listener.</summary>
/// <remarks>Tags hold the provider, the account key, the operation's name and words of closed sets; never ids, text, addresses or secrets.</remarks>
public static class InboxDiagnostics
{
    /// <summary>The <see cref="System.Diagnostics.ActivitySource"/>: one span per call, named after the operation.</summary>
    public const string ActivitySourceName = "UnifiedInbox";

    /// <summary>The <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "UnifiedInbox";

    /// <summary>Histogram, seconds: how long a call took, with all its attempts and waits. Tags: provider, account, operation and, unless it succeeded, fault: its word, or <c>cancelled</c>.</summary>
    public const string CallDuration = "unifiedinbox.call.duration";

    /// <summary>Counter: requests sent. Tags: provider, account, operation.</summary>
    public const string CallAttempts = "unifiedinbox.call.attempts";

    /// <summary>Histogram, seconds: how long a call waited for the rate budget. Tags: provider, account, operation.</summary>
    public const string ThrottledWait = "unifiedinbox.call.throttled";

    /// <summary>Counter: vendor words without a well-known member. Tags: provider, account, vocabulary.</summary>
    public const string UnknownWords = "unifiedinbox.unknown_words";

    /// <summary>Counter: elements that could not be read. Tags: provider, account, operation.</summary>
    public const string SkippedItems = "unifiedinbox.skipped_items";

    internal const string Cancelled = "cancelled";
}
