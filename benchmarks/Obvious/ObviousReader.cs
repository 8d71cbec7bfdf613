using System.Globalization;
using System.Runtime.CompilerServices;
using Mapster;
using RestSharp;
using UnifiedInbox.Benchmarks.Payloads;
using UnifiedInbox.Benchmarks.Vendors;

namespace UnifiedInbox.Benchmarks.Obvious;

/// <summary>One account as async iterators over its pages, one page at a time.</summary>
internal sealed class ObviousReader(Fetch fetch, Scenario account, TypeAdapterConfig config)
{
    private readonly AccountKey key = new(account.Vendor, account.Name);

    public IAsyncEnumerable<Conversation> ConversationsAsync(CancellationToken cancellationToken = default) => account.Vendor switch
    {
        Scenario.Lemlist => LemlistAsync(cancellationToken),
        Scenario.Sendkit => SendkitAsync(cancellationToken),
        _ => LeadConnectorAsync(cancellationToken),
    };

    public IAsyncEnumerable<Message> MessagesAsync(string conversation, CancellationToken cancellationToken = default) => account.Vendor switch
    {
        Scenario.Lemlist => LemlistAsync(new ConversationId(key, conversation), cancellationToken),
        Scenario.Sendkit => SendkitAsync(new ConversationId(key, conversation), cancellationToken),
        _ => LeadConnectorAsync(new ConversationId(key, conversation), cancellationToken),
    };

    private static RestRequest WithKey(RestRequest request, string header, string value) => request.AddHeader(header, value);

    private async IAsyncEnumerable<Conversation> LemlistAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (int? number = 1; number is { } current;)
        {
            var page = await fetch.GetAsync<LemlistList<LemlistThreadRow>>(
                () => WithKey(new RestRequest("inbox"), "Authorization", "Basic OmtleQ==")
                    .AddQueryParameter("userId", LemlistPages.User).AddQueryParameter("page", current).AddQueryParameter("limit", account.PageSize),
                cancellationToken);
            foreach (var row in page.Data!)
            {
                yield return new Source<AccountKey, LemlistThreadRow>(key, row).Adapt<Conversation>(config);
            }

            number = page.Pagination?.NextPage;
        }
    }

    private async IAsyncEnumerable<Message> LemlistAsync(ConversationId conversation, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (int? skip = 0; skip is { } current;)
        {
            var page = await fetch.GetAsync<LemlistList<LemlistMail>>(
                () => WithKey(new RestRequest("inbox/{id}"), "Authorization", "Basic OmtleQ==").AddUrlSegment("id", conversation.Value)
                    .AddQueryParameter("userId", LemlistPages.User).AddQueryParameter("skip", current).AddQueryParameter("limit", account.PageSize),
                cancellationToken);
            foreach (var mail in page.Data!)
            {
                yield return new Source<ConversationId, LemlistMail>(conversation, mail).Adapt<Message>(config);
            }

            skip = page.Pagination?.NextPage is null ? null : current + page.Data.Count;
        }
    }

    private async IAsyncEnumerable<Conversation> SendkitAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var cursor = ""; cursor is not null;)
        {
            var after = cursor;
            var page = await fetch.GetAsync<SendkitList>(
                () =>
                {
                    var request = WithKey(new RestRequest("v1/inbox"), "X-Api-Key", "sk_key").AddQueryParameter("limit", account.PageSize);
                    return after.Length > 0 ? request.AddQueryParameter("cursor", after) : request;
                },
                cancellationToken);
            foreach (var row in page.Data!)
            {
                yield return new Source<AccountKey, SendkitRow>(key, row).Adapt<Conversation>(config);
            }

            cursor = page.Pagination?.NextCursor;
        }
    }

    private async IAsyncEnumerable<Message> SendkitAsync(ConversationId conversation, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var detail = await fetch.GetAsync<SendkitDetail>(
            () => WithKey(new RestRequest("v1/inbox/{id}"), "X-Api-Key", "sk_key").AddUrlSegment("id", conversation.Value), cancellationToken);
        var place = new SendkitPlaceOf(conversation, detail.Data!);
        foreach (var mail in Enumerable.Reverse(detail.Data!.Messages!))
        {
            yield return new Source<SendkitPlaceOf, SendkitMail>(place, mail).Adapt<Message>(config);
        }
    }

    private async IAsyncEnumerable<Conversation> LeadConnectorAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (long? start = null, count = account.PageSize; count == account.PageSize;)
        {
            var after = start;
            var page = await fetch.GetAsync<LeadConnectorList>(
                () =>
                {
                    var request = WithKey(new RestRequest("conversations/search"), "Authorization", "Bearer token").AddQueryParameter("limit", account.PageSize);
                    return after is null ? request : request.AddQueryParameter("startAfterDate", after.Value.ToString(CultureInfo.InvariantCulture));
                },
                cancellationToken);
            foreach (var row in page.Conversations!)
            {
                yield return new Source<AccountKey, LeadConnectorRow>(key, row).Adapt<Conversation>(config);
            }

            count = page.Conversations.Count;
            start = page.Conversations.LastOrDefault()?.Sort![0];
        }
    }

    private async IAsyncEnumerable<Message> LeadConnectorAsync(ConversationId conversation, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var last = ""; last is not null;)
        {
            var after = last;
            var page = await fetch.GetAsync<LeadConnectorThread>(
                () =>
                {
                    var request = WithKey(new RestRequest("conversations/{id}/messages"), "Authorization", "Bearer token")
                        .AddUrlSegment("id", conversation.Value).AddQueryParameter("limit", account.PageSize);
                    return after.Length > 0 ? request.AddQueryParameter("lastMessageId", after) : request;
                },
                cancellationToken);
            foreach (var item in page.Messages!.Messages!)
            {
                yield return new Source<ConversationId, LeadConnectorItem>(conversation, item).Adapt<Message>(config);
            }

            last = page.Messages.NextPage == true ? page.Messages.LastMessageId : null;
        }
    }
}
