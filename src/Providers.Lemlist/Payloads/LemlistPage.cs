using System.Text.Json.Serialization;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Lemlist.Payloads;

/// <summary>The envelope of both inbox lists. An answer without <c>data</c> is none, rather than an empty inbox.</summary>
internal sealed class LemlistPage<T>
{
    [JsonRequired]
    public Items<T>? Data { get; set; }

    public LemlistPagination? Pagination { get; set; }
}
