using System.Globalization;
using System.Net.Http.Headers;
using UnifiedInbox.Benchmarks.Payloads;
using UnifiedInbox.Benchmarks.Vendors;

namespace UnifiedInbox.Benchmarks.Floor;

internal sealed class LeadConnectorHandReader(HttpClient client, string root, Scenario account) : HandReader
{
    private static readonly AuthenticationHeaderValue Token = new("Bearer", "token");

    private readonly AccountKey key = new(account.Vendor, account.Name);

    public override async Task<Leaf<Conversation>> ConversationsAsync(string? cursor, CancellationToken cancellationToken)
    {
        using var request = Request($"/conversations/search?locationId=loc&limit={account.PageSize}{(cursor is null ? "" : "&startAfterDate=" + cursor)}");
        var page = await PooledJson.GetAsync(client, request, PayloadContext.Default.LeadConnectorList, cancellationToken);
        var items = new Conversation[page.Conversations!.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = LeadConnectorByHand.Conversation(key, page.Conversations[i]);
        }

        var hasMore = items.Length == account.PageSize;
        return new Leaf<Conversation>(items, hasMore ? page.Conversations[^1].Sort![0].ToString(CultureInfo.InvariantCulture) : null);
    }

    public override async Task<Leaf<Message>> MessagesAsync(string conversation, string? cursor, CancellationToken cancellationToken)
    {
        var id = new ConversationId(key, conversation);
        using var request = Request($"/conversations/{conversation}/messages?limit={account.PageSize}{(cursor is null ? "" : "&lastMessageId=" + cursor)}");
        var page = (await PooledJson.GetAsync(client, request, PayloadContext.Default.LeadConnectorThread, cancellationToken)).Messages!;
        var items = new Message[page.Messages!.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = LeadConnectorByHand.Message(id, page.Messages[i]);
        }

        return new Leaf<Message>(items, page.NextPage == true ? page.LastMessageId : null);
    }

    private HttpRequestMessage Request(string path) =>
        new(HttpMethod.Get, root + account.Path + path) { Headers = { Authorization = Token, Accept = { new("application/json") } } };
}
