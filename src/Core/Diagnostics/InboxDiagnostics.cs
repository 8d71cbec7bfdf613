namespace UnifiedInbox;

/// <summary>The names of the library's telemetry: subscribe to them with OpenTelemetry or a listener.</summary>
/// <remarks>
/// Tags of figures hold the provider, the account's key, the operation's name and words of closed sets. Ids are on spans only. Message text, addresses and secrets
/// are nowhere. Nothing is computed or allocated for a span or figure nobody listens to.
/// </remarks>
public static class InboxDiagnostics
{
    /// <summary>The <see cref="System.Diagnostics.ActivitySource"/>: a span per call, named after its operation, and one per walk, thread and attachment around them.</summary>
    public const string ActivitySourceName = "UnifiedInbox";

    /// <summary>The <see cref="System.Diagnostics.Metrics.Meter"/>: one per process, or per <see cref="System.Diagnostics.Metrics.IMeterFactory"/> where there is one.</summary>
    public const string MeterName = "UnifiedInbox";

    /// <summary>The category of the log.</summary>
    public const string LogCategory = "UnifiedInbox";

    /// <summary>Histogram, seconds: how long a call took, with all its attempts and waits. Tags: provider, account, operation and, unless it succeeded, error.type.</summary>
    public const string CallDuration = "unifiedinbox.call.duration";

    /// <summary>Counter: requests sent. Tags: provider, account, operation.</summary>
    public const string CallAttempts = "unifiedinbox.call.attempts";

    /// <summary>Histogram, seconds: how long a call waited for the rate budget, if it did. Tags: provider, account, operation.</summary>
    public const string ThrottledWait = "unifiedinbox.call.throttled";

    /// <summary>Gauge: how many requests may be made right now. Tags: provider, account. Accounts that share a credential show the same figure: do not add them up.</summary>
    public const string RateBudgetRemaining = "unifiedinbox.rate_budget.remaining";

    /// <summary>Gauge: 0 closed, 1 half open (one call is to find out), 2 open (nothing is sent). Tags: provider, account.</summary>
    public const string BreakerState = "unifiedinbox.breaker.state";

    /// <summary>Gauge: 1 while the vendor is known to refuse the account's credential (401), else 0. Tags: provider, account.</summary>
    public const string AccountParked = "unifiedinbox.account.parked";

    /// <summary>Counter: accounts' parts of walks that ended. Tags: provider, account, operation, state and, where there is one, reason or error.type.</summary>
    public const string LaneOutcomes = "unifiedinbox.lane.outcomes";

    /// <summary>Counter: vendor words without a well-known member. Tags: provider, account, vocabulary.</summary>
    public const string UnknownWords = "unifiedinbox.unknown_words";

    /// <summary>Counter: elements that could not be read. Tags: provider, account, operation.</summary>
    public const string SkippedItems = "unifiedinbox.skipped_items";

    /// <summary>Counter: what Polly reports of the retry and the time-outs. Tags: provider, account, event and, unless it is the pipeline's own, strategy.</summary>
    public const string ResilienceEvents = "unifiedinbox.resilience.events";

    /// <summary>Span around a walk over conversations, from its first read to its disposal. Tags: accounts. One <see cref="LaneEvent"/> per account that ended.</summary>
    public const string ConversationsSpan = "inbox.conversations";

    /// <summary>Span around a walk over the messages of a conversation. Tags: accounts, conversation.</summary>
    public const string MessagesSpan = "inbox.messages";

    /// <summary>Span around reading a thread. Tags: provider, account, conversation and, unless it succeeded, error.type.</summary>
    public const string ThreadSpan = "inbox.thread";

    /// <summary>Span around opening an attachment. Tags: provider, account, conversation, attachment and, unless it succeeded, error.type.</summary>
    public const string AttachmentSpan = "inbox.attachment";

    /// <summary>Event on a walk's span. Tags: account, state and, where there is one, reason or error.type.</summary>
    public const string LaneEvent = "lane";

    /// <summary>Tag: the vendor, <c>lemlist</c>.</summary>
    public const string ProviderTag = "provider";

    /// <summary>Tag: the account's key, <c>lemlist/acme</c>.</summary>
    public const string AccountTag = "account";

    /// <summary>Tag: what was done: a call's name, or a walk's.</summary>
    public const string OperationTag = "operation";

    /// <summary>Tag: a fault's word (<see cref="InboxFault.Word"/>), or <c>cancelled</c>. The name is OpenTelemetry's.</summary>
    public const string ErrorTag = "error.type";

    /// <summary>Tag: how a lane ended, a word of <see cref="CompletenessState"/>: <c>complete</c>, <c>uncertain</c>, <c>failed</c>, <c>notCovered</c>.</summary>
    public const string StateTag = "state";

    /// <summary>Tag: why, a word of <see cref="Providers.UncertainReason"/>.</summary>
    public const string ReasonTag = "reason";

    /// <summary>Tag: <c>channel</c>, <c>messageKind</c>, <c>deliveryState</c> or <c>scheduledReplyState</c>.</summary>
    public const string VocabularyTag = "vocabulary";

    /// <summary>Tag: Polly's name for what happened: <c>OnRetry</c>, <c>OnTimeout</c>, <c>ExecutionAttempt</c>, <c>PipelineExecuting</c>, <c>PipelineExecuted</c>.</summary>
    public const string EventTag = "event";

    /// <summary>Tag: which part of the pipeline: <c>Total</c>, <c>Retry</c> or <c>Attempt</c>.</summary>
    public const string StrategyTag = "strategy";

    /// <summary>Tag of spans: how many requests were sent.</summary>
    public const string AttemptsTag = "attempts";

    /// <summary>Tag of spans, seconds: how long the call waited for the rate budget, if it did.</summary>
    public const string ThrottledTag = "throttled";

    /// <summary>Tag of spans: the last answer's status, if there was one. The name is OpenTelemetry's.</summary>
    public const string StatusTag = "http.response.status_code";

    /// <summary>Tag of spans: the host of the account's base URL, never of an address a vendor sent. The name is OpenTelemetry's.</summary>
    public const string ServerTag = "server.address";

    /// <summary>Tag of spans: over how many accounts a walk goes.</summary>
    public const string AccountsTag = "accounts";

    /// <summary>Tag of spans: a conversation's id.</summary>
    public const string ConversationTag = "conversation";

    /// <summary>Tag of spans: an attachment's id.</summary>
    public const string AttachmentTag = "attachment";

    internal const string Cancelled = "cancelled";
}
