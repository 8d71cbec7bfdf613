using Microsoft.Extensions.Logging;

namespace UnifiedInbox.Diagnostics;

/// <summary>Every line the library logs. No ids, no vendor text, no addresses, no secrets.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "{Account} {Operation} ended in {Fault} (status {Status}) after {Attempts} attempts")]
    internal static partial void CallFailed(ILogger logger, AccountKey account, string operation, string fault, int? status, int attempts);

    [LoggerMessage(2, LogLevel.Warning, "{Account} {Operation} skipped an element: {Reason}")]
    internal static partial void SkippedItem(ILogger logger, AccountKey account, string operation, string reason);
}
