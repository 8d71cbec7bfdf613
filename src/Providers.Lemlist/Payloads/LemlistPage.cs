using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Lemlist.Payloads;

/// <summary>The envelope of both inbox lists.</summary>
internal sealed class LemlistPage<T>
{
    public Items<T>? Data { get; set; }

    public LemlistPagination? Pagination { get; set; }
}
