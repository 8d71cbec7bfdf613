using System.Collections.Frozen;

namespace UnifiedInbox.Providers.LeadConnector;

/// <summary>Which channels the vendor's <c>type</c> filter can stand for.</summary>
internal static class LeadConnectorTypeFilter
{
    /// <summary>The words of the filter, Get messages by conversation id. Only these may be asked for; of the other types the channel's messages would be lost.</summary>
    private static readonly FrozenSet<string> Filterable = new[]
    {
        "TYPE_CALL", "TYPE_SMS", "TYPE_RCS", "TYPE_EMAIL", "TYPE_FACEBOOK", "TYPE_GMB", "TYPE_INSTAGRAM", "TYPE_WHATSAPP", "TYPE_ACTIVITY_APPOINTMENT",
        "TYPE_ACTIVITY_CONTACT", "TYPE_ACTIVITY_INVOICE", "TYPE_ACTIVITY_PAYMENT", "TYPE_ACTIVITY_OPPORTUNITY", "TYPE_LIVE_CHAT", "TYPE_INTERNAL_COMMENTS",
        "TYPE_ACTIVITY_EMPLOYEE_ACTION_LOG", "TYPE_TIKTOK", "TYPE_ACTIVITY_WHATSAPP", "TYPE_FORM_SUBMISSION",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<Channel, string> WordsByChannel = LeadConnectorTypes.All
        .GroupBy(type => type.Channel)
        .Where(types => types.All(type => type.Word is not null && Filterable.Contains(type.Word)))
        .ToFrozenDictionary(types => types.Key, types => string.Join(',', types.Select(type => type.Word)));

    /// <summary>The filter for these channels; null when there are none, or when the filter leaves out a type of one of them.</summary>
    internal static string? For(IReadOnlyList<Channel> channels) =>
        channels.Count > 0 && channels.All(WordsByChannel.ContainsKey)
            ? string.Join(',', channels.Distinct().Select(channel => WordsByChannel[channel]))
            : null;
}
