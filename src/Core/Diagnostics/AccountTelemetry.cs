using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace UnifiedInbox.Diagnostics;

/// <summary>What is said of one account. Its tags are made once. Thread-safe.</summary>
internal sealed class AccountTelemetry(InboxTelemetry inbox, AccountKey key)
{
    internal AccountKey Key { get; } = key;

    internal KeyValuePair<string, object?>[] Tags { get; } =
        [new(InboxDiagnostics.ProviderTag, key.Provider), new(InboxDiagnostics.AccountTag, key.ToString())];

    internal InboxMeter Meter => inbox.Meter;

    internal ILogger Logger => inbox.Logger;

    internal TimeProvider Time => inbox.Time;

    internal bool IsOver => inbox.IsOver;

    /// <summary>Whether anybody would hear what Polly reports.</summary>
    internal bool HearsResilience => Meter.ResilienceEvents.Enabled || InboxTelemetry.Spans.HasListeners() || Logger.IsEnabled(LogLevel.Information);

    /// <summary>Has the gauges show what an account's calls pay from and how it stands.</summary>
    internal void Watch(IRateBudget budget, Resilience.AccountHealth health)
    {
        Meter.Budgets.Watch(budget, this);
        Meter.Breakers.Watch(health.Circuit, this);
        Meter.Parkings.Watch(health.Parking, this);
    }

    /// <param name="operation">The call's name.</param>
    /// <param name="server">The host of the account's base URL; null for a call to another.</param>
    internal CallSpan StartCall(string operation, string? server) =>
        new(this, inbox.HasSpans ? InboxTelemetry.Spans.StartActivity(operation, ActivityKind.Client) : null, operation, server);

    internal TagList TagsOf(string operation) => new() { Tags[0], Tags[1], { InboxDiagnostics.OperationTag, operation } };

    internal void UnknownWord(string vocabulary)
    {
        if (Meter.UnknownWords.Enabled)
        {
            Meter.UnknownWords.Add(1, Tags[0], Tags[1], new(InboxDiagnostics.VocabularyTag, vocabulary));
        }

        Log.UnknownWord(Logger, Key, vocabulary);
    }

    internal void Skipped(string operation, string reason)
    {
        if (Meter.SkippedItems.Enabled)
        {
            Meter.SkippedItems.Add(1, TagsOf(operation));
        }

        Log.SkippedItem(Logger, Key, operation, reason);
    }

    /// <param name="operation">The walk's name.</param>
    /// <param name="end">How the lane ended.</param>
    /// <param name="fault">What ended it, if a fault did.</param>
    /// <param name="walk">The walk's span, if there is one.</param>
    internal void LaneEnded(string operation, Completeness end, InboxFault? fault, Activity? walk)
    {
        if (Meter.LaneOutcomes.Enabled || walk is not null)
        {
            var tags = LaneEnd.Tags(TagsOf(operation), end, fault);
            Meter.LaneOutcomes.Add(1, tags);
            walk?.AddEvent(new ActivityEvent(InboxDiagnostics.LaneEvent, inbox.Time.GetUtcNow(), new ActivityTagsCollection(tags)));
        }

        var (level, state) = (LaneEnd.Level(end.State), LaneEnd.Word(end.State));
        Log.LaneEnded(Logger, level, Key, operation, state, fault?.Word ?? end.Reason ?? "");
    }

    internal void ParkingChanged(bool isParked)
    {
        if (isParked)
        {
            Log.AccountParked(Logger, Key);
        }
        else
        {
            Log.AccountUnparked(Logger, Key);
        }
    }

    /// <param name="pause">For how long nothing is sent; null when the vendor is back.</param>
    internal void BreakerChanged(TimeSpan? pause)
    {
        if (pause is { } length)
        {
            Log.BreakerOpened(Logger, Key, length.TotalSeconds);
        }
        else
        {
            Log.BreakerClosed(Logger, Key);
        }
    }

    /// <param name="name">Polly's name of the event.</param>
    /// <param name="strategy">Which part of the pipeline; null for the whole.</param>
    internal void Resilience(string name, string? strategy)
    {
        if (Meter.ResilienceEvents.Enabled)
        {
            var tags = new TagList { Tags[0], Tags[1], { InboxDiagnostics.EventTag, name } };
            if (strategy is not null)
            {
                tags.Add(InboxDiagnostics.StrategyTag, strategy);
            }

            Meter.ResilienceEvents.Add(1, tags);
        }
    }

    internal void Frozen(TimeSpan length) => Log.RateFrozen(Logger, Key, length.TotalSeconds);
}
