using System.Net;
using RichardSzalay.MockHttp;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.LeadConnector.Tests;

[TestFixture]
[CancelAfter(20_000)]
public sealed class RequestTests : LeadConnectorFixture
{
    [Test]
    public async Task The_search_asks_for_the_location_in_an_explicit_order()
    {
        var search = Get("/conversations/search", $"locationId={Location}&sort=desc&sortBy=last_message_date&limit=50").Respond("application/json", Fixture.Read("search-minimal.json"));

        await SearchAsync();

        Assert.That(Vendor.GetMatchCount(search), Is.EqualTo(1));
    }

    [Test]
    public async Task The_next_search_page_starts_after_the_sort_value_with_the_limit_of_the_first()
    {
        var search = Get("/conversations/search", $"locationId={Location}&sort=desc&sortBy=last_message_date&limit=20&startAfterDate=1711563229000")
            .Respond("application/json", Fixture.Read("search-minimal.json"));

        await SearchAsync(new PageCursor("s:1711563229000:20"));

        Assert.That(Vendor.GetMatchCount(search), Is.EqualTo(1));
    }

    [Test]
    public async Task Unread_is_the_search_status()
    {
        var search = Get("/conversations/search", $"{FirstSearch}&status=unread").Respond("application/json", Fixture.Read("search-minimal.json"));

        var page = await Account().ListConversationsAsync(new ConversationQuery { Unread = true }, default, TestEnd);

        Assert.That(page.OrThrow().FilterApplied, Is.EqualTo(FilterApplied.Vendor));
        Assert.That(Vendor.GetMatchCount(search), Is.EqualTo(1));
    }

    [TestCase(7, 7)]
    [TestCase(100, 100)]
    [TestCase(1000, 100)]
    public async Task A_page_size_reaches_the_vendor_up_to_its_maximum(int asked, int sent)
    {
        Answer("/conversations/search", $"locationId={Location}&sort=desc&sortBy=last_message_date&limit={sent}", Fixture.Read("search-minimal.json"));
        Answer(MessagesPath, $"limit={sent}", Fixture.Read("messages-reference.json"));

        var conversations = await Account().ListConversationsAsync(new ConversationQuery(), new PageRequest(null, asked), TestEnd);
        var messages = await Account().ListMessagesAsync(Conversation, new MessageQuery(), new PageRequest(null, asked), TestEnd);

        Assert.That((conversations.IsT0, messages.IsT0), Is.EqualTo((true, true)));
    }

    [Test]
    public async Task The_configured_page_size_is_the_limit_of_both_lists()
    {
        Answer("/conversations/search", $"locationId={Location}&sort=desc&sortBy=last_message_date&limit=10", Fixture.Read("search-minimal.json"));
        Answer(MessagesPath, "limit=10", Fixture.Read("messages-reference.json"));
        var account = Account(options => options.PageSize = 10);

        var conversations = await account.ListConversationsAsync(new ConversationQuery(), default, TestEnd);
        var messages = await account.ListMessagesAsync(Conversation, new MessageQuery(), default, TestEnd);

        Assert.That((conversations.IsT0, messages.IsT0), Is.EqualTo((true, true)));
        Assert.That(account.ListLimits, Is.EqualTo(new PageLimits(10, 100)));
    }

    [Test]
    public async Task The_next_message_page_names_the_last_message()
    {
        var messages = Get(MessagesPath, "limit=50&lastMessageId=p1mRSHeLDhAms5q0LMr4").Respond("application/json", Fixture.Read("messages-reference.json"));

        await MessagesAsync(new PageCursor("p1mRSHeLDhAms5q0LMr4"));

        Assert.That(Vendor.GetMatchCount(messages), Is.EqualTo(1));
    }

    [Test]
    public async Task Channels_the_type_filter_covers_are_filtered_by_the_vendor()
    {
        Answer(MessagesPath, "limit=50&type=TYPE_WHATSAPP%2CTYPE_RCS", Fixture.Read("messages-reference.json"));

        var page = await Account().ListMessagesAsync(Conversation, new MessageQuery { Channels = [Channel.WhatsApp, Channel.Rcs, Channel.WhatsApp] }, default, TestEnd);

        Assert.That(page.OrThrow().FilterApplied, Is.EqualTo(FilterApplied.Vendor));
    }

    [Test]
    public async Task Channels_the_type_filter_covers_in_part_are_left_to_the_reader_of_the_page()
    {
        AnswerMessages(Fixture.Read("messages-reference.json"));

        var page = await Account().ListMessagesAsync(Conversation, new MessageQuery { Channels = [Channel.WhatsApp, Channel.Sms] }, default, TestEnd);

        Assert.That(page.OrThrow().FilterApplied, Is.EqualTo(FilterApplied.Local));
    }

    [Test]
    public async Task Channels_and_since_of_a_search_are_left_to_the_reader_of_the_page()
    {
        AnswerSearch(Fixture.Read("search-minimal.json"));
        Answer("/conversations/search", $"{FirstSearch}&status=unread", Fixture.Read("search-minimal.json"));

        var byChannel = await Account().ListConversationsAsync(new ConversationQuery { Channels = [Channel.Sms] }, default, TestEnd);
        var both = await Account().ListConversationsAsync(new ConversationQuery { Unread = true, Since = DateTimeOffset.UnixEpoch }, default, TestEnd);
        var none = await Account().ListConversationsAsync(new ConversationQuery(), default, TestEnd);

        Assert.That(
            new[] { byChannel, both, none }.Select(page => page.OrThrow().FilterApplied),
            Is.EqualTo(new[] { FilterApplied.Local, FilterApplied.Local, FilterApplied.None }));
    }

    [Test]
    public async Task Every_call_carries_token_version_accept_and_user_agent()
    {
        var requests = new List<HttpRequestMessage>();
        Vendor.When("*").Respond(request =>
        {
            lock (requests)
            {
                requests.Add(request);
            }

            return Json(request.RequestUri!.AbsolutePath switch
            {
                "/conversations/search" => Fixture.Read("search-minimal.json"),
                MessagesPath => Fixture.Read("thread-messages.json"),
                ConversationPath => Fixture.Read("conversation.json"),
                _ => Fixture.Read("mail-flat.json"),
            });
        });

        await SearchAsync();
        await ThreadAsync();

        Assert.That(requests, Has.Count.EqualTo(5));
        foreach (var request in requests)
        {
            using (Assert.EnterMultipleScope())
            {
                Assert.That(request.Method, Is.EqualTo(HttpMethod.Get));
                Assert.That(request.Headers.GetValues("Authorization"), Is.EqualTo(new[] { $"Bearer {Token}" }));
                Assert.That(request.Headers.GetValues("Version"), Is.EqualTo(new[] { "2021-04-15" }));
                Assert.That(request.Headers.Accept.ToString(), Is.EqualTo("application/json"));
                Assert.That(request.Headers.UserAgent.ToString(), Does.StartWith("UnifiedInbox/"));
            }
        }
    }

    [TestCase("https://gateway.example.com/hl", "https://gateway.example.com/hl/conversations/search")]
    [TestCase("https://gateway.example.com/hl/", "https://gateway.example.com/hl/conversations/search")]
    [TestCase("http://127.0.0.1:5000/", "http://127.0.0.1:5000/conversations/search")]
    public async Task A_base_url_may_have_a_path_and_a_trailing_slash(string baseUrl, string called)
    {
        Vendor.When(HttpMethod.Get, called).Respond("application/json", Fixture.Read("search-minimal.json"));

        var page = await Account(options => options.BaseUrl = baseUrl).ListConversationsAsync(new ConversationQuery(), default, TestEnd);

        Assert.That(page.IsT0);
    }

    [Test]
    public async Task A_token_from_a_callback_is_asked_for_with_every_request()
    {
        var tokens = new Queue<string>(["first-canary", "second-canary"]);
        var seen = new List<string>();
        Vendor.When("*").Respond(request =>
        {
            seen.Add(request.Headers.Authorization!.ToString());
            return Json(Fixture.Read("search-minimal.json"));
        });
        var account = Account(options => options.AccessToken = Secret.FromCallback(_ => new ValueTask<string>(tokens.Dequeue())));

        await account.ListConversationsAsync(new ConversationQuery(), default, TestEnd);
        await account.ListConversationsAsync(new ConversationQuery(), default, TestEnd);

        Assert.That(seen, Is.EqualTo(new[] { "Bearer first-canary", "Bearer second-canary" }));
    }

    [TestCase("search")]
    [TestCase("Messages")]
    [TestCase("providers")]
    [TestCase("preferences")]
    [TestCase("locations")]
    [TestCase("a b")]
    [TestCase("a:b")]
    [TestCase("ä")]
    public void An_id_that_would_make_another_call_is_refused_before_any_request(string value)
    {
        var conversation = new ConversationId(Key, value);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Account().ListMessagesAsync(conversation, new MessageQuery(), default, TestEnd), Throws.ArgumentException);
            Assert.That(() => Account().GetThreadAsync(conversation, TestEnd), Throws.ArgumentException);
        }
    }

    private static HttpResponseMessage Json(string json) => new(HttpStatusCode.OK) { Content = new StringContent(json, null, "application/json") };
}
