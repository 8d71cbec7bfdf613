using System.Text.Json.Serialization;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Sendkit.Payloads;

/// <summary>Two forms: <c>hasMore</c> and <c>nextCursor</c> in the newest reference, <c>page</c> and <c>pages</c> in the older one.</summary>
internal sealed class SendkitPagination
{
    public bool? HasMore { get; set; }

    public string? NextCursor { get; set; }

    public long? Page { get; set; }

    public long? Pages { get; set; }

    [JsonConverter(typeof(TolerantCount))]
    public long? Total { get; set; }

    [JsonConverter(typeof(TolerantCount))]
    public long? Limit { get; set; }
}
