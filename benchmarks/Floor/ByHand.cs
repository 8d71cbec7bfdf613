using System.Net;
using UnifiedInbox.Benchmarks.Measuring;
using UnifiedInbox.Benchmarks.Vendors;

namespace UnifiedInbox.Benchmarks.Floor;

/// <summary>
/// The floor: what a careful programmer writes for these vendors and these answers. It leaves out retries, time-outs, the rate budget, isolation of bad elements,
/// tolerance for other spellings, guards against lists that move or go round, outcomes and the closing re-read.
/// </summary>
internal sealed class ByHand : InboxWay
{
    private readonly HttpClient client;
    private readonly Dictionary<Scenario, HandReader> readers;

    public ByHand(string root, IReadOnlyList<Scenario> accounts, HttpMessageHandler? handler = null)
        : base("floor")
    {
        client = new(handler ?? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All });
        readers = accounts.ToDictionary(account => account, account => HandReader.Of(client, root, account));
    }

    public override Task<int> ConversationsAsync(Action<Conversation> see) =>
        new HandMerge<Conversation>([.. readers.Values.Select(reader => (Func<string?, CancellationToken, Task<Leaf<Conversation>>>)reader.ConversationsAsync)],
            static conversation => conversation.LastActivityAt).RunAsync(see);

    public override Task<int> MessagesAsync(Scenario account, string conversation, Action<Message> see)
    {
        var reader = readers[account];
        return new HandMerge<Message>([(cursor, token) => reader.MessagesAsync(conversation, cursor, token)], static message => message.At).RunAsync(see);
    }

    public override void Dispose() => client.Dispose();
}
