using RichardSzalay.MockHttp;

namespace UnifiedInbox.Providers.Lemlist.Tests.Requests;

[CancelAfter(20_000)]
public sealed class ConversationRequestTests : LemlistFixture
{
    private static readonly string Empty = Answer("", totalItems: "0");

    [Test]
    public async Task The_first_page_is_page_one_of_the_accounts_user_with_fifty_conversations()
    {
        AnswersConversations(Empty, "userId=usr_xtJHBMYJSOHzI3ZFb&page=1&limit=50");

        await FirstConversationsOf(Lemlist());
    }

    [Test]
    public async Task The_page_size_option_becomes_the_limit()
    {
        AnswersConversations(Empty, "userId=usr_xtJHBMYJSOHzI3ZFb&page=1&limit=7");

        await FirstConversationsOf(Lemlist(options => options.PageSize = 7));
    }

    [Test]
    public async Task A_size_that_is_asked_for_goes_before_the_option()
    {
        AnswersConversations(Empty, "userId=usr_xtJHBMYJSOHzI3ZFb&page=1&limit=3");

        var page = await Lemlist(options => options.PageSize = 7).ListConversationsAsync(new ConversationQuery(), new PageRequest(null, 3), Token);

        Assert.That(page.IsT0, Is.True);
    }

    [Test]
    public async Task A_resumed_cursor_keeps_the_limit_it_was_made_with_whatever_the_options_say_now()
    {
        AnswersConversations(Empty, "userId=usr_xtJHBMYJSOHzI3ZFb&page=3&limit=20");
        var resumed = new PageRequest(new PageCursor("3:20"), 5);

        var page = await Lemlist(options => options.PageSize = 7).ListConversationsAsync(new ConversationQuery(), resumed, Token);

        Assert.That(page.IsT0, Is.True);
    }

    [Test]
    public async Task The_key_is_the_password_of_a_user_without_a_name()
    {
        Vendor.When(InboxUrl).WithHeaders("Authorization", "Basic OmxlbWxpc3QtY2FuYXJ5LWtleQ==").Respond("application/json", Empty);

        await FirstConversationsOf(Lemlist());
    }

    [Test]
    public async Task A_callback_is_asked_for_the_key_of_each_request()
    {
        var keys = new Queue<string>(["first-canary", "second-canary"]);
        var sent = RecordsEverything(Empty);
        var account = Lemlist(options => options.ApiKey = Secret.FromCallback(_ => ValueTask.FromResult(keys.Dequeue())));

        await FirstConversationsOf(account);
        await FirstConversationsOf(account);

        Assert.That(sent.Select(request => $"{request.Headers.Authorization}"), Is.EqualTo(new[] { "Basic OmZpcnN0LWNhbmFyeQ==", "Basic OnNlY29uZC1jYW5hcnk=" }));
    }

    [TestCase("https://proxy.example.com/lemlist/v0", "https://proxy.example.com/lemlist/v0/inbox")]
    [TestCase("https://proxy.example.com/lemlist/v0/", "https://proxy.example.com/lemlist/v0/inbox")]
    [TestCase("http://127.0.0.1:8080", "http://127.0.0.1:8080/inbox")]
    public async Task The_base_url_goes_before_the_documented_path(string baseUrl, string expected)
    {
        Expect(expected, FirstPage).Respond("application/json", Empty);

        await FirstConversationsOf(Lemlist(options => options.BaseUrl = baseUrl));
    }

    [Test]
    public async Task What_is_special_in_a_url_stays_within_the_user_id()
    {
        var sent = RecordsEverything(Empty);

        await FirstConversationsOf(Lemlist(options => options.UserId = "usr_1&markAsRead=true#"));

        Assert.That(sent.Single().RequestUri!.Query, Is.EqualTo("?userId=usr_1%26markAsRead%3Dtrue%23&page=1&limit=50").IgnoreCase);
    }

    [Test]
    public void The_list_declares_its_order_undocumented_and_its_largest_page_unknown()
    {
        var account = Lemlist(options => options.PageSize = 7);

        Assert.That((account.ListOrder, account.ListLimits), Is.EqualTo((ListOrder.Undocumented, new PageLimits(7, null))));
    }
}
