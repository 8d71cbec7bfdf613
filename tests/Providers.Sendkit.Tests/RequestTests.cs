using RichardSzalay.MockHttp;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.Sendkit.Tests;

[CancelAfter(20_000)]
public sealed class RequestTests : SendkitFixture
{
    private const string EmptyPage = """{"success":true,"data":[],"pagination":{"hasMore":false}}""";

    [Test]
    public async Task The_first_page_asks_for_a_limit_and_nothing_else()
    {
        Vendor.Expect(HttpMethod.Get, InboxUrl).WithExactQueryString("limit=50").Respond("application/json", EmptyPage);

        await ListAsync();

        Vendor.VerifyNoOutstandingExpectation();
    }

    [Test]
    public async Task Unread_is_asked_of_the_vendor_on_every_page()
    {
        Vendor.Expect(HttpMethod.Get, InboxUrl).WithExactQueryString("limit=50&status=unread").Respond("application/json", EmptyPage);
        Vendor.Expect(HttpMethod.Get, InboxUrl).WithExactQueryString("limit=50&status=unread&cursor=664a").Respond("application/json", EmptyPage);

        await ListAsync(new ConversationQuery { Unread = true });
        await ListAsync(new ConversationQuery { Unread = true }, "c:664a");

        Vendor.VerifyNoOutstandingExpectation();
    }

    [Test]
    public async Task A_vendor_cursor_reaches_the_vendor_unchanged_whatever_it_holds()
    {
        const string cursor = "a+b/c=:&d e";
        Vendor.Expect(HttpMethod.Get, InboxUrl).WithExactQueryString([new("limit", "50"), new("cursor", cursor)]).Respond("application/json", EmptyPage);

        await ListAsync(cursor: $"c:{cursor}");

        Vendor.VerifyNoOutstandingExpectation();
    }

    [Test]
    public async Task A_page_number_goes_with_the_limit_it_was_reckoned_by()
    {
        Vendor.Expect(HttpMethod.Get, InboxUrl).WithExactQueryString("limit=20&page=3").Respond("application/json", EmptyPage);

        (await Account().ListConversationsAsync(new ConversationQuery(), new PageRequest(new PageCursor("p:3:20"), Size: 100), Cancellation)).OrThrow();

        Vendor.VerifyNoOutstandingExpectation();
    }

    [Test]
    public async Task A_page_request_with_a_size_asks_for_that_many()
    {
        Vendor.Expect(HttpMethod.Get, InboxUrl).WithExactQueryString("limit=7").Respond("application/json", EmptyPage);

        (await Account().ListConversationsAsync(new ConversationQuery(), new PageRequest(null, Size: 7), Cancellation)).OrThrow();

        Vendor.VerifyNoOutstandingExpectation();
    }

    [Test]
    public async Task The_configured_page_size_is_asked_for_and_published()
    {
        Vendor.Expect(HttpMethod.Get, InboxUrl).WithExactQueryString("limit=33").Respond("application/json", EmptyPage);
        var account = Account(options => options.PageSize = 33);

        (await account.ListConversationsAsync(new ConversationQuery(), At(null), Cancellation)).OrThrow();

        Vendor.VerifyNoOutstandingExpectation();
        Assert.That(account.ListLimits, Is.EqualTo(new PageLimits(33, null)));
    }

    [Test]
    public async Task A_workspace_key_is_sent_as_X_Api_Key_and_names_no_workspace()
    {
        Vendor.Expect(HttpMethod.Get, InboxUrl).WithHeaders("X-Api-Key", WorkspaceKey)
            .With(request => !request.Headers.Contains("X-Workspace-Id") && request.Headers.Authorization is null).Respond("application/json", EmptyPage);

        await ListAsync();

        Vendor.VerifyNoOutstandingExpectation();
    }

    [Test]
    public async Task A_platform_key_names_its_workspace_on_both_calls()
    {
        Vendor.Expect(HttpMethod.Get, InboxUrl).WithHeaders([new("X-Api-Key", "sk_user_canary"), new("X-Workspace-Id", "ws-1")]).Respond("application/json", EmptyPage);
        Vendor.Expect(HttpMethod.Get, $"{InboxUrl}/{ThreadValue}").WithHeaders([new("X-Api-Key", "sk_user_canary"), new("X-Workspace-Id", "ws-1")])
            .Respond("application/json", Fixture.Read("thread-documented.json"));
        var account = Account(options =>
        {
            options.ApiKey = "sk_user_canary";
            options.WorkspaceId = "ws-1";
        });

        (await account.ListConversationsAsync(new ConversationQuery(), At(null), Cancellation)).OrThrow();
        (await account.GetThreadAsync(ThreadId, Cancellation)).OrThrow();

        Vendor.VerifyNoOutstandingExpectation();
    }

    [TestCase("ws-1", true)]
    [TestCase(null, false)]
    [TestCase("", false)]
    public async Task A_key_from_a_callback_names_a_workspace_when_there_is_one(string? workspaceId, bool sent)
    {
        Vendor.Expect(HttpMethod.Get, InboxUrl).WithHeaders("X-Api-Key", "sk_user_canary_rotated")
            .With(request => request.Headers.Contains("X-Workspace-Id") == sent).Respond("application/json", EmptyPage);
        var account = Account(options =>
        {
            options.ApiKey = Secret.FromCallback(_ => ValueTask.FromResult("sk_user_canary_rotated"));
            options.WorkspaceId = workspaceId;
        });

        (await account.ListConversationsAsync(new ConversationQuery(), At(null), Cancellation)).OrThrow();

        Vendor.VerifyNoOutstandingExpectation();
    }

    [TestCase("https://proxy.example.com/sendkit")]
    [TestCase("https://proxy.example.com/sendkit/")]
    public async Task A_base_url_may_have_a_path_and_a_trailing_slash(string baseUrl)
    {
        Vendor.Expect(HttpMethod.Get, "https://proxy.example.com/sendkit/v1/inbox").WithExactQueryString("limit=50").Respond("application/json", EmptyPage);
        Vendor.Expect(HttpMethod.Get, $"https://proxy.example.com/sendkit/v1/inbox/{ThreadValue}").WithExactQueryString("")
            .Respond("application/json", Fixture.Read("thread-documented.json"));
        var account = Account(options => options.BaseUrl = baseUrl);

        (await account.ListConversationsAsync(new ConversationQuery(), At(null), Cancellation)).OrThrow();
        (await account.GetThreadAsync(ThreadId, Cancellation)).OrThrow();

        Vendor.VerifyNoOutstandingExpectation();
    }

    [Test]
    public async Task A_thread_and_its_messages_are_one_read_of_the_conversation_without_a_query()
    {
        var read = Vendor.When(HttpMethod.Get, $"{InboxUrl}/{ThreadValue}").WithExactQueryString("").WithHeaders("X-Api-Key", WorkspaceKey)
            .Respond("application/json", Fixture.Read("thread-documented.json"));
        var account = Account();

        (await account.GetThreadAsync(ThreadId, Cancellation)).OrThrow();
        (await account.ListMessagesAsync(ThreadId, new MessageQuery(), At(null), Cancellation)).OrThrow();

        Assert.That(Vendor.GetMatchCount(read), Is.EqualTo(2));
    }

    [TestCase("unread-count")]
    [TestCase("mark-read")]
    [TestCase("tag")]
    [TestCase("dnc")]
    [TestCase("attachments")]
    [TestCase("Attachments")]
    [TestCase("a b")]
    [TestCase("a;b")]
    [TestCase("664a\u202e")]
    public void An_id_that_is_another_call_or_no_path_segment_is_refused_before_any_request(string value)
    {
        var account = Account();
        var id = new ConversationId(Acme, value);

        Assert.That(async () => await account.GetThreadAsync(id, Cancellation), Throws.ArgumentException);
        Assert.That(async () => await account.ListMessagesAsync(id, new MessageQuery(), At(null), Cancellation), Throws.ArgumentException);
    }
}
