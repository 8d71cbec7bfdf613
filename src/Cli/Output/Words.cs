using System.Globalization;

namespace UnifiedInbox.Cli.Output;

/// <summary>The words people read for what the model says.</summary>
internal static class Words
{
    public const string No = "no";

    public static string Name(Contact? contact)
    {
        var joined = VendorText.OneLine($"{contact?.FirstName} {contact?.LastName}");
        string?[] names = [contact?.FullName, joined, contact?.Email, contact?.Phone, contact?.Id];
        return names.Select(name => VendorText.OneLine(name)).FirstOrDefault(name => name.Length > 0) ?? "";
    }

    public static string YesNo(bool? value) => value switch { true => "yes", false => No, null => "unknown" };

    /// <summary>The count and its noun, such as <c>1 message</c> or <c>2 messages</c>.</summary>
    public static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    public static string Of(Completeness completeness)
    {
        var state = completeness.State switch
        {
            CompletenessState.Complete => "complete",
            CompletenessState.InProgress => "more to come",
            CompletenessState.Uncertain => "uncertain",
            CompletenessState.Failed => "failed",
            _ => "not covered",
        };
        var reason = completeness.Reason is null ? "" : $" ({VendorText.OneLine(completeness.Reason)})";
        var since = completeness.KnownSince is null ? "" : $" since {Screen.Time(completeness.KnownSince)} UTC";
        return state + since + reason;
    }

    public static string Of(InboxFault fault)
    {
        var context = fault.Context;
        var status = context.Status is { } code ? $" {code}" : "";
        var said = string.IsNullOrWhiteSpace(context.VendorText) ? "" : $" The vendor says: {VendorText.OneLine(context.VendorText)}";
        var wait = fault.RetryAfter is { } time ? $" Time to wait: {Math.Ceiling(time.TotalSeconds):0} s." : "";
        var subject = context.Account?.ToString() is { Length: > 0 } account ? account + "  " : "";
        return $"{subject}{fault.Word}{status} in {VendorText.OneLine(context.Operation)}. {fault.NextStep}{wait}{said}";
    }
}
