using System.Diagnostics;
using UnifiedInbox.Resilience;

namespace UnifiedInbox.Diagnostics;

/// <summary>One call, from its start to its result, in spans, figures and the log.</summary>
internal readonly struct CallSpan(InboxTelemetry telemetry, Activity? activity, AccountKey account, string operation) : IDisposable
{
    private readonly long start = telemetry.Time.GetTimestamp();

    internal void End(Exchange exchange, InboxFault? fault)
    {
        if (fault is not null)
        {
            Log.CallFailed(telemetry.Logger, account, operation, fault.Word, fault.Context.Status, exchange.Attempts);
        }

        Record(exchange, fault?.Word);
    }

    /// <summary>The caller gave up, or the walk did: the slowest calls end so, and must not be missing in the figures.</summary>
    internal void Cancel(Exchange exchange) => Record(exchange, InboxDiagnostics.Cancelled);

    public void Dispose() => activity?.Dispose();

    private void Record(Exchange exchange, string? fault)
    {
        var tags = new TagList
        {
            { "provider", account.Provider },
            { "account", account.ToString() },
            { "operation", operation },
        };
        telemetry.CallAttempts.Add(exchange.Attempts, tags);
        if (exchange.Throttled > TimeSpan.Zero)
        {
            telemetry.ThrottledWait.Record(exchange.Throttled.TotalSeconds, tags);
        }

        if (fault is not null)
        {
            tags.Add("fault", fault);
        }

        telemetry.CallDuration.Record(telemetry.Time.GetElapsedTime(start).TotalSeconds, tags);
        if (activity is not null)
        {
            activity.SetTag("provider", account.Provider).SetTag("account", account.ToString()).SetTag("attempts", exchange.Attempts);
            activity.SetStatus(fault is null ? ActivityStatusCode.Ok : ActivityStatusCode.Error, fault);
        }
    }
}
