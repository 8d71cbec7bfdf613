using UnifiedInbox.Benchmarks.Payloads;
using UnifiedInbox.Benchmarks.Vendors;

namespace UnifiedInbox.Benchmarks.Floor;

internal sealed class SendkitHandReader(HttpClient client, string root, Scenario account) : HandReader
{
    private readonly AccountKey key = new(account.Vendor, account.Name);

    public override async Task<Leaf<Conversation>> ConversationsAsync(string? cursor, CancellationToken cancellationToken)
    {
        using var request = Request($"/v1/inbox?limit={account.PageSize}{(cursor is null ? "" : "&cursor=" + cursor)}");
        var page = await PooledJson.GetAsync(client, request, PayloadContext.Default.SendkitList, cancellationToken);
        var items = new Conversation[page.Data!.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = SendkitByHand.Conversation(key, page.Data[i]);
        }

        return new Leaf<Conversation>(items, page.Pagination?.NextCursor);
    }

    /// <summary>The thread comes whole and oldest first.</summary>
    public override async Task<Leaf<Message>> MessagesAsync(string conversation, string? cursor, CancellationToken cancellationToken)
    {
        var id = new ConversationId(key, conversation);
        using var request = Request($"/v1/inbox/{conversation}");
        var thread = (await PooledJson.GetAsync(client, request, PayloadContext.Default.SendkitDetail, cancellationToken)).Data!;
        var items = new Message[thread.Messages!.Count];
        for (var i = 0; i < items.Length; i++)
        {
            var mail = thread.Messages[^(i + 1)];
            items[i] = SendkitByHand.Message(id, thread, mail, SendkitByHand.Id(mail));
        }

        return new Leaf<Message>(items, null);
    }

    private HttpRequestMessage Request(string path) => new(HttpMethod.Get, root + account.Path + path) { Headers = { { "X-Api-Key", "sk_key" } } };
}
