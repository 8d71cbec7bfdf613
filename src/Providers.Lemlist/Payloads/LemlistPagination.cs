using System.Text.Json.Serialization;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Lemlist.Payloads;

/// <summary>The message list is asked by items to skip and answers in pages all the same.</summary>
internal sealed class LemlistPagination
{
    [JsonConverter(typeof(TolerantCount))]
    public long? TotalItems { get; set; }

    [JsonConverter(typeof(TolerantCount))]
    public long? CurrentPage { get; set; }

    [JsonConverter(typeof(TolerantCount))]
    public long? PerPage { get; set; }

    [JsonConverter(typeof(LemlistNextPageConverter))]
    public long? NextPage { get; set; }
}
