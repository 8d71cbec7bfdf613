using System.Text.Json.Serialization;

namespace UnifiedInbox;

internal sealed record FaultLine(
    AccountKey? Account,
    string Fault,
    string Operation,
    int? Status,
    string? VendorCode,
    string? VendorText,
    bool IsTransient,
    TimeSpan? RetryAfter,
    string NextStep,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] InboxCapabilities? Capability,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason)
{
    internal static FaultLine Of(InboxFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var context = fault.Context;
        return new FaultLine(
            context.Account, fault.Word, context.Operation, context.Status, context.VendorCode, context.VendorText,
            fault.IsTransient, fault.RetryAfter, fault.NextStep, (fault as UnsupportedFault)?.Capability, (fault as RejectedFault)?.Reason);
    }
}
