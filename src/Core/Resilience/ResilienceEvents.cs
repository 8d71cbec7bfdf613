using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Polly.Retry;
using Polly.Telemetry;
using UnifiedInbox.Diagnostics;

namespace UnifiedInbox.Resilience;

/// <summary>Hands on what Polly reports of an account's calls: its names and numbers, never a result or an exception.</summary>
internal sealed class ResilienceEvents(AccountTelemetry account) : TelemetryListener
{
    public override void Write<TResult, TArgs>(in TelemetryEventArguments<TResult, TArgs> args)
    {
        var (name, strategy) = (args.Event.EventName, args.Source.StrategyName);
        account.Resilience(name, strategy);
        if (args.Arguments is OnRetryArguments<Attempt> retry)
        {
            Log.AskedAgain(account.Logger, account.Key, retry.RetryDelay.TotalSeconds, retry.AttemptNumber + 1);
        }
        else
        {
            Log.ResilienceEvent(account.Logger, HasHappened(name) ? LogLevel.Information : LogLevel.Trace, account.Key, strategy ?? "pipeline", name);
        }

        if (HasHappened(name) && Activity.Current is { } span && span.Source == InboxTelemetry.Spans)
        {
            span.AddEvent(new ActivityEvent(name, account.Time.GetUtcNow()));
        }
    }

    /// <summary>Polly's other events come with every call: that it begins, makes an attempt, and ends.</summary>
    private static bool HasHappened(string name) => name.StartsWith("On", StringComparison.Ordinal);
}
