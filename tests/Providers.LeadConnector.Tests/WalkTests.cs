using Microsoft.Extensions.DependencyInjection;
using RichardSzalay.MockHttp;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.LeadConnector.Tests;

/// <summary>Whole walks over a server that answers every request of a kind alike, as mocks made from a reference's examples do.</summary>
[TestFixture]
[CancelAfter(20_000)]
public sealed class WalkTests : LeadConnectorFixture
{
    [Test]
    public async Task A_walk_over_messages_that_repeat_for_ever_ends_uncertain()
    {
        Vendor.When(Host + MessagesPath).Respond("application/json", Fixture.Read("messages-reference.json"));

        var (values, outcome) = await WalkAsync(Inbox().Messages(Conversation));

        Assert.That(values.Select(message => message.Id.Value), Is.EqualTo(new[] { "ve9EPM428h8vShlRW1KT" }));
        Assert.That(outcome.Completeness.State, Is.EqualTo(CompletenessState.Uncertain));
        Assert.That(outcome.Completeness.Reason, Is.EqualTo("stalled"));
    }

    [Test]
    public async Task A_walk_over_conversations_that_repeat_for_ever_ends_uncertain()
    {
        Vendor.When($"{Host}/conversations/search")
            .Respond("application/json", """{"conversations":[{"id":"c1","sort":[30]},{"id":"c2","sort":[20]}],"total":2}""");

        Assert.That(await WalkIdsAsync(pageSize: 2), Is.EqualTo(("c1 c2", "stalled")));
    }

    [Test]
    [Catalogue(47)]
    public async Task Conversations_that_share_the_millisecond_of_a_page_edge_are_not_passed_over()
    {
        AnswerSearch(2, "", ("c1", 30), ("c2", 20));
        AnswerSearch(2, "&startAfterDate=21", ("c2", 20), ("c3", 20));
        AnswerSearch(100, "&startAfterDate=21", ("c2", 20), ("c3", 20), ("c4", 20), ("c5", 10));
        Assert.That(await WalkIdsAsync(pageSize: 2), Is.EqualTo(("c1 c2 c3 c4 c5", default(string))));
    }

    [Test]
    public async Task Thirty_conversations_of_one_millisecond_are_read_by_pages_of_ten()
    {
        var rows = OfOneMillisecond(30);
        AnswerSearch(10, "", rows[..10]);
        AnswerSearch(10, "&startAfterDate=21", rows[..10]);
        AnswerSearch(100, "&startAfterDate=21", rows);

        Assert.That(await WalkIdsAsync(pageSize: 10), Is.EqualTo((Ids(rows), default(string))));
    }

    [TestCase(130, 100, Description = "more than the largest page holds")]
    [TestCase(30, 10, Description = "the vendor lets no page be longer")]
    [Catalogue(47)]
    public async Task A_millisecond_of_more_conversations_than_a_page_may_have_leaves_the_walk_uncertain(int conversations, int longestPage)
    {
        var rows = OfOneMillisecond(conversations);
        AnswerSearch(10, "", rows[..10]);
        AnswerSearch(10, "&startAfterDate=21", rows[..10]);
        AnswerSearch(100, "&startAfterDate=21", rows[..longestPage]);

        Assert.That(await WalkIdsAsync(pageSize: 10), Is.EqualTo((Ids(rows[..longestPage]), "stalled")));
    }

    [Test]
    [Catalogue(46)]
    public async Task A_vendor_that_caps_pages_at_two_is_read_to_its_end()
    {
        Vendor.When($"{Host}/conversations/search").WithExactQueryString(FirstSearch)
            .Respond("application/json", """{"conversations":[{"id":"c1","sort":[30]},{"id":"c2","sort":[20]}],"total":3}""");
        AnswerSearch(2, "&startAfterDate=21", ("c2", 20), ("c3", 10));
        AnswerSearch(2, "&startAfterDate=11", ("c3", 10));

        Assert.That(await WalkIdsAsync(pageSize: null), Is.EqualTo(("c1 c2 c3", default(string))));
    }

    [Test]
    public async Task A_walk_that_repeats_the_row_at_each_page_edge_yields_it_once()
    {
        AnswerSearch(3, "", ("c1", 30), ("c2", 20), ("c3", 20));
        AnswerSearch(3, "&startAfterDate=21", ("c2", 20), ("c3", 20), ("c4", 10));
        AnswerSearch(3, "&startAfterDate=11", ("c4", 10));
        Assert.That(await WalkIdsAsync(pageSize: 3), Is.EqualTo(("c1 c2 c3 c4", default(string))));
    }

    [Test]
    public async Task Messages_the_vendor_cannot_filter_are_filtered_in_the_walk()
    {
        Vendor.When(Host + MessagesPath).WithExactQueryString("limit=50").Respond("application/json", Fixture.Read("thread-messages.json"));

        var (values, outcome) = await WalkAsync(Inbox().Messages(Conversation, new MessageQuery { Channels = [Channel.Sms] }));

        Assert.That(values.Select(message => message.Id.Value), Is.EqualTo(new[] { "rowPLANNED0000000001", "rowSMS00000000000001" }));
        Assert.That(values[0].State, Is.EqualTo(DeliveryState.Scheduled));
        Assert.That((outcome.Completeness, outcome.FilterApplied), Is.EqualTo((Completeness.Complete, FilterApplied.Local)));
    }

    private static async Task<(List<T> Values, AccountOutcome Outcome)> WalkAsync<T>(InboxStream<T> stream)
    {
        var values = new List<T>();
        var outcomes = new List<AccountOutcome>();
        await foreach (var item in stream.WithCancellation(TestEnd))
        {
            item.Switch(values.Add, outcomes.Add);
        }

        return (values, outcomes.Single());
    }

    private void AnswerSearch(int limit, string position, params (string Id, long SortValue)[] rows)
    {
        var elements = rows.Select(row => $$"""{"id":"{{row.Id}}","sort":[{{row.SortValue}}]}""");
        Vendor.When($"{Host}/conversations/search")
            .WithExactQueryString($"locationId={Location}&sort=desc&sortBy=last_message_date&limit={limit}{position}")
            .Respond("application/json", $$"""{"conversations":[{{string.Join(',', elements)}}]}""");
    }

    private static (string Id, long SortValue)[] OfOneMillisecond(int count) => [.. Enumerable.Range(1, count).Select(number => ($"c{number:000}", 20L))];

    private static string Ids((string Id, long SortValue)[] rows) => string.Join(' ', rows.Select(row => row.Id));

    private async Task<(string Ids, string? Reason)> WalkIdsAsync(int? pageSize)
    {
        var (values, outcome) = await WalkAsync(Inbox(pageSize).Conversations());
        return (string.Join(' ', values.Select(conversation => conversation.Id.Value)), outcome.Completeness.Reason);
    }

    private IUnifiedInbox Inbox(int? pageSize = null) => Inbox(accounts => accounts.AddLeadConnector("acme", options =>
    {
        options.AccessToken = Token;
        options.LocationId = Location;
        options.PageSize = pageSize;
    }));
}
