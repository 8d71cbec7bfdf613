using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Sendkit.Payloads;

internal sealed record SendkitPage : SendkitAnswer<Items<SendkitConversation>>
{
    public SendkitPagination? Pagination { get; set; }
}
