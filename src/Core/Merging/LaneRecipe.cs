using OneOf;
using UnifiedInbox.Diagnostics;
using UnifiedInbox.Providers;

namespace UnifiedInbox;

/// <summary>What one lane is made of.</summary>
/// <param name="Account">The account.</param>
/// <param name="Read">Reads a page of it; null when it lacks the capability.</param>
/// <param name="Start">Where it starts or goes on.</param>
internal sealed record LaneRecipe<T>(
    AccountKey Account, Func<PageRequest, CancellationToken, Task<OneOf<Page<T>, InboxFault>>>? Read, LaneRecord Start)
{
    /// <summary>Who hears how the lane ends; null for nobody.</summary>
    internal AccountTelemetry? Telemetry { get; init; }
}
