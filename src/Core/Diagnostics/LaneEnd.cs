using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace UnifiedInbox.Diagnostics;

/// <summary>How one account's part of a walk ended, in the words of telemetry.</summary>
internal static class LaneEnd
{
    internal static string Word(CompletenessState state) => state switch
    {
        CompletenessState.Complete => "complete",
        CompletenessState.Uncertain => "uncertain",
        CompletenessState.Failed => "failed",
        CompletenessState.NotCovered => "notCovered",
        _ => "inProgress",
    };

    internal static LogLevel Level(CompletenessState state) => state switch
    {
        CompletenessState.Failed => LogLevel.Warning,
        CompletenessState.Uncertain => LogLevel.Information,
        _ => LogLevel.Debug,
    };

    internal static TagList Tags(TagList account, Completeness end, InboxFault? fault)
    {
        account.Add(InboxDiagnostics.StateTag, Word(end.State));
        if (end.Reason is { } reason)
        {
            account.Add(InboxDiagnostics.ReasonTag, reason);
        }

        if (fault is not null)
        {
            account.Add(InboxDiagnostics.ErrorTag, fault.Word);
        }

        return account;
    }
}
