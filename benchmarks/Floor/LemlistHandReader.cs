using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using UnifiedInbox.Benchmarks.Payloads;
using UnifiedInbox.Benchmarks.Vendors;

namespace UnifiedInbox.Benchmarks.Floor;

internal sealed class LemlistHandReader(HttpClient client, string root, Scenario account) : HandReader
{
    private static readonly AuthenticationHeaderValue Key = new("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":key")));

    private readonly AccountKey key = new(account.Vendor, account.Name);

    public override async Task<Leaf<Conversation>> ConversationsAsync(string? cursor, CancellationToken cancellationToken)
    {
        var number = cursor is null ? 1 : int.Parse(cursor, CultureInfo.InvariantCulture);
        using var request = Request($"/inbox?userId={LemlistPages.User}&page={number}&limit={account.PageSize}");
        var page = await PooledJson.GetAsync(client, request, PayloadContext.Default.LemlistConversations, cancellationToken);
        var items = new Conversation[page.Data!.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = LemlistByHand.Conversation(key, LemlistPages.User, page.Data[i]);
        }

        return new Leaf<Conversation>(items, page.Pagination?.NextPage?.ToString(CultureInfo.InvariantCulture));
    }

    public override async Task<Leaf<Message>> MessagesAsync(string conversation, string? cursor, CancellationToken cancellationToken)
    {
        var id = new ConversationId(key, conversation);
        var skip = cursor is null ? 0 : int.Parse(cursor, CultureInfo.InvariantCulture);
        using var request = Request($"/inbox/{conversation}?userId={LemlistPages.User}&skip={skip}&limit={account.PageSize}");
        var page = await PooledJson.GetAsync(client, request, PayloadContext.Default.LemlistMessages, cancellationToken);
        var items = new Message[page.Data!.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = LemlistByHand.Message(id, page.Data[i]);
        }

        return new Leaf<Message>(items, page.Pagination?.NextPage is null ? null : (skip + items.Length).ToString(CultureInfo.InvariantCulture));
    }

    private HttpRequestMessage Request(string path) => new(HttpMethod.Get, root + account.Path + path) { Headers = { Authorization = Key } };
}
