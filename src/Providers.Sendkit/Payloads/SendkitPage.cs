using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Sendkit.Payloads;

internal sealed class SendkitPage : SendkitAnswer<Items<SendkitConversation>>
{
    public SendkitPagination? Pagination { get; set; }
}
