using Microsoft.Extensions.Logging;

namespace UnifiedInbox.Diagnostics;

/// <summary>Every line the library logs. No ids, no vendor text, no addresses, no secrets. A call that goes well says nothing above Debug.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "{Account} {Operation} ended in {Fault} (status {Status}) after {Attempts} attempts")]
    internal static partial void CallFailed(ILogger logger, AccountKey account, string operation, string fault, int? status, int attempts);

    [LoggerMessage(2, LogLevel.Warning, "{Account} {Operation} skipped an element: {Reason}")]
    internal static partial void SkippedItem(ILogger logger, AccountKey account, string operation, string reason);

    [LoggerMessage(3, LogLevel.Debug, "{Account} {Operation} ended well after {Attempts} attempts and {Seconds:0.###} s")]
    internal static partial void CallEnded(ILogger logger, AccountKey account, string operation, int attempts, double seconds);

    [LoggerMessage(4, LogLevel.Debug, "{Account} {Operation} was cancelled after {Attempts} attempts and {Seconds:0.###} s")]
    internal static partial void CallCancelled(ILogger logger, AccountKey account, string operation, int attempts, double seconds);

    [LoggerMessage(5, LogLevel.Warning, "{Account} is parked: the vendor refuses its credential, and nothing is sent until that changes")]
    internal static partial void AccountParked(ILogger logger, AccountKey account);

    [LoggerMessage(6, LogLevel.Information, "{Account} is no longer parked")]
    internal static partial void AccountUnparked(ILogger logger, AccountKey account);

    [LoggerMessage(7, LogLevel.Warning, "{Account} has its breaker open: its vendor failed again and again, and is left alone for {Seconds:0.###} s")]
    internal static partial void BreakerOpened(ILogger logger, AccountKey account, double seconds);

    [LoggerMessage(8, LogLevel.Information, "{Account} has its breaker closed: its vendor answers again")]
    internal static partial void BreakerClosed(ILogger logger, AccountKey account);

    [LoggerMessage(9, LogLevel.Warning, "{Account} was answered 429: nothing is sent with its credential for {Seconds:0.###} s")]
    internal static partial void RateFrozen(ILogger logger, AccountKey account, double seconds);

    [LoggerMessage(EventId = 10, Message = "{Account} {Operation} ended as {State} {Reason}")]
    internal static partial void LaneEnded(ILogger logger, LogLevel level, AccountKey account, string operation, string state, string reason);

    [LoggerMessage(11, LogLevel.Debug, "{Account} sent an unknown word of {Vocabulary}")]
    internal static partial void UnknownWord(ILogger logger, AccountKey account, string vocabulary);

    [LoggerMessage(EventId = 12, Message = "{Account} {Strategy} reports {Event}")]
    internal static partial void ResilienceEvent(ILogger logger, LogLevel level, AccountKey account, string strategy, string @event);

    [LoggerMessage(13, LogLevel.Information, "{Account} is asked again in {Seconds:0.###} s, after attempt {Attempt}")]
    internal static partial void AskedAgain(ILogger logger, AccountKey account, double seconds, int attempt);

    [LoggerMessage(14, LogLevel.Information, "An inbox without any account was made, and lists nothing: add accounts by AddLemlist(name, ...) and its like, or to Accounts[] of its configuration")]
    internal static partial void NoAccount(ILogger logger);
}
