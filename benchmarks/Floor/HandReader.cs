using UnifiedInbox.Benchmarks.Vendors;

namespace UnifiedInbox.Benchmarks.Floor;

/// <summary>One account, read by hand: pages of conversations, pages of messages.</summary>
internal abstract class HandReader
{
    public abstract Task<Leaf<Conversation>> ConversationsAsync(string? cursor, CancellationToken cancellationToken);

    public abstract Task<Leaf<Message>> MessagesAsync(string conversation, string? cursor, CancellationToken cancellationToken);

    public static HandReader Of(HttpClient client, string root, Scenario account) => account.Vendor switch
    {
        Scenario.Lemlist => new LemlistHandReader(client, root, account),
        Scenario.Sendkit => new SendkitHandReader(client, root, account),
        _ => new LeadConnectorHandReader(client, root, account),
    };
}
