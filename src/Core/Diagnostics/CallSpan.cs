using System.Diagnostics;
using UnifiedInbox.Resilience;

namespace UnifiedInbox.Diagnostics;

/// <summary>One call, from its start to its result, in spans, figures and the log.</summary>
internal readonly struct CallSpan(AccountTelemetry account, Activity? activity, string operation, string? server) : IDisposable
{
    private readonly long start = account.Time.GetTimestamp();

    /// <param name="exchange">The call.</param>
    /// <param name="status">The last answer's status; 0 without one.</param>
    /// <param name="fault">What it ended in, if it did.</param>
    internal void End(Exchange exchange, int status, InboxFault? fault)
    {
        var seconds = Seconds;
        if (fault is null)
        {
            Log.CallEnded(account.Logger, account.Key, operation, exchange.Attempts, seconds);
        }
        else
        {
            Log.CallFailed(account.Logger, account.Key, operation, fault.Word, fault.Context.Status, exchange.Attempts);
        }

        Record(exchange, seconds, fault?.Word);
        Describe(exchange, fault?.Word, status);
    }

    /// <summary>The caller gave up, or the walk did: the slowest calls end so, and must not be missing in the figures.</summary>
    internal void Cancel(Exchange exchange)
    {
        var seconds = Seconds;
        Log.CallCancelled(account.Logger, account.Key, operation, exchange.Attempts, seconds);
        Record(exchange, seconds, InboxDiagnostics.Cancelled);
        Describe(exchange, InboxDiagnostics.Cancelled, status: 0);
    }

    public void Dispose() => activity?.Dispose();

    private double Seconds => account.Time.GetElapsedTime(start).TotalSeconds;

    private void Record(Exchange exchange, double seconds, string? error)
    {
        var meter = account.Meter;
        if (!meter.CallDuration.Enabled && !meter.CallAttempts.Enabled && !meter.ThrottledWait.Enabled)
        {
            return;
        }

        var tags = account.TagsOf(operation);
        meter.CallAttempts.Add(exchange.Attempts, tags);
        if (exchange.Throttled > TimeSpan.Zero)
        {
            meter.ThrottledWait.Record(exchange.Throttled.TotalSeconds, tags);
        }

        if (error is not null)
        {
            tags.Add(InboxDiagnostics.ErrorTag, error);
        }

        meter.CallDuration.Record(seconds, tags);
    }

    private void Describe(Exchange exchange, string? error, int status)
    {
        if (activity is not { IsAllDataRequested: true })
        {
            return;
        }

        activity.SetTag(InboxDiagnostics.ProviderTag, account.Key.Provider).SetTag(InboxDiagnostics.AccountTag, account.Tags[1].Value)
            .SetTag(InboxDiagnostics.AttemptsTag, exchange.Attempts).SetTag(InboxDiagnostics.ServerTag, server);
        if (status != 0 && exchange.Attempts > 0)
        {
            activity.SetTag(InboxDiagnostics.StatusTag, status);
        }

        if (exchange.Throttled > TimeSpan.Zero)
        {
            activity.SetTag(InboxDiagnostics.ThrottledTag, exchange.Throttled.TotalSeconds);
        }

        activity.Fail(error);
    }
}
