using System.Text.Json;

namespace UnifiedInbox.Testing.Tests;

[CancelAfter(10_000)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SendkitTwinTests : IDisposable
{
    private readonly ManualTimeProvider clock = new();
    private readonly SendkitTwin twin;
    private readonly Caller caller;

    public SendkitTwinTests()
    {
        twin = new SendkitTwin(new SendkitTwinOptions { Time = clock });
        caller = new Caller(twin, clock);
    }

    public void Dispose() => caller.Dispose();

    [TestCase(null)]
    [TestCase("sk_wrong")]
    public async Task Without_the_key_it_answers_401_in_the_error_envelope(string? key)
    {
        caller.Client.DefaultRequestHeaders.Remove("X-Api-Key");
        if (key is not null) caller.Client.DefaultRequestHeaders.Add("X-Api-Key", key);
        AssertError(await caller.GetAsync("/v1/inbox"), 401, "Unauthorized");
    }

    [Test]
    public async Task The_key_is_taken_as_Bearer_too()
    {
        caller.Client.DefaultRequestHeaders.Remove("X-Api-Key");
        caller.Client.DefaultRequestHeaders.Add("Authorization", "Bearer " + twin.Credentials["ApiKey"]);
        await caller.ReadAsync("/v1/inbox");
    }

    [Test]
    public async Task A_platform_key_needs_its_workspace()
    {
        var twin = new SendkitTwin(new SendkitTwinOptions { PlatformKey = true, Time = clock });
        Assert.That(twin.Credentials["ApiKey"], Does.StartWith("sk_user_"));
        using var caller = new Caller(twin, clock);
        await caller.ReadAsync("/v1/inbox");
        caller.Client.DefaultRequestHeaders.Remove("X-Workspace-Id");
        AssertError(await caller.GetAsync("/v1/inbox"), 400, "Bad Request");
        caller.Client.DefaultRequestHeaders.Add("X-Workspace-Id", "another");
        AssertError(await caller.GetAsync("/v1/inbox"), 403, "Forbidden");
    }

    [Test]
    public async Task A_workspace_key_must_not_name_a_workspace()
    {
        caller.Client.DefaultRequestHeaders.Add("X-Workspace-Id", "any");
        AssertError(await caller.GetAsync("/v1/inbox"), 400, "Bad Request");
    }

    [Test]
    public async Task An_unknown_conversation_answers_the_documented_404()
    {
        var reply = await caller.GetAsync("/v1/inbox/664a1b2c3d4e5f6a7b8c9d0e");
        Assert.That((reply.Status, reply.MediaType, reply.Text), Is.EqualTo((404, "application/json", """{"error":"Not Found","message":"The requested resource was not found","code":404}""")));
    }

    [Test]
    public async Task Cursor_pages_hold_every_conversation_once_newest_activity_first()
    {
        var pages = await Walk.SendkitAsync(caller);
        var rows = pages.Rows("data");
        Assert.That(rows.Select(row => row.Text("id")).Distinct().Count(), Is.EqualTo(40));
        Assert.That(rows.Select(Activity), Is.Ordered.Descending);
        Assert.That(pages[^1].GetProperty("pagination").ToString(), Is.EqualTo("""{"limit":7,"total":40,"hasMore":false,"nextCursor":null}"""));
    }

    [Test]
    public async Task An_empty_page_in_the_middle_is_not_the_end()
    {
        using var caller = new Caller(new SendkitTwin(new SendkitTwinOptions { EmptyMiddlePage = true, Time = clock }), clock);
        var pages = await Walk.SendkitAsync(caller, limit: 15);
        Assert.That(pages.Select(page => page.GetProperty("data").GetArrayLength()), Is.EqualTo(new[] { 15, 0, 15, 10 }));
        Assert.That(pages.Rows("data").Select(row => row.Text("id")).Distinct().Count(), Is.EqualTo(40));
    }

    [Test]
    public async Task The_older_form_counts_pages_and_knows_no_read_state()
    {
        using var caller = new Caller(new SendkitTwin(new SendkitTwinOptions { PageNumbers = true, Time = clock }), clock);
        var page = await caller.ReadAsync("/v1/inbox?page=2&limit=15");
        Assert.That(page.GetProperty("pagination").ToString(), Is.EqualTo("""{"total":40,"page":2,"limit":15,"pages":3}"""));
        var row = page.GetProperty("data")[0];
        Assert.That(row.TryGetProperty("isRead", out _) || row.TryGetProperty("unreadCount", out _), Is.False);
        Assert.That(row.GetProperty("lastMessage").TryGetProperty("read", out _), Is.True);
        var thread = await caller.ReadAsync("/v1/inbox/" + row.Text("id"));
        Assert.That(Shape.Of([thread]), Has.None.Contains("attachments").And.None.EqualTo(".data.isRead"));
    }

    [TestCase("", 20)]
    [TestCase("?limit=500", 100)]
    public async Task A_page_is_twenty_unless_told_and_a_hundred_at_most(string query, int rows)
    {
        using var caller = new Caller(new SendkitTwin(new SendkitTwinOptions { Conversations = 120, Time = clock }), clock);
        Assert.That((await caller.ReadAsync("/v1/inbox" + query)).GetProperty("data").GetArrayLength(), Is.EqualTo(rows));
    }

    [Test]
    public async Task Filters_keep_what_matches()
    {
        var all = (await Walk.SendkitAsync(caller)).Rows("data");
        var campaign = all[0].GetProperty("campaign").Text("_id");
        var email = all[3].GetProperty("lead").Text("email");

        Assert.That(await IdsAsync("status=unread"), Is.EqualTo(Ids(all.Where(row => row.GetProperty("unreadCount").GetInt32() > 0))).And.Not.Empty);
        Assert.That(await IdsAsync("tag=interested"), Is.EqualTo(Ids(all.Where(row => row.TryGetProperty("aiTag", out var tag) && tag.GetString() == "interested"))).And.Not.Empty);
        Assert.That(await IdsAsync("campaign_id=" + campaign), Is.EqualTo(Ids(all.Where(row => row.GetProperty("campaign").Text("_id") == campaign))).And.Not.Empty);
        Assert.That(await IdsAsync("search=" + email.ToUpperInvariant()), Is.EqualTo(new[] { all[3].Text("id") }));
        AssertError(await caller.GetAsync("/v1/inbox?status=read"), 400, "Bad Request");
        AssertError(await caller.GetAsync("/v1/inbox?cursor=nonsense"), 400, "Bad Request");
    }

    [Test]
    public async Task Five_requests_a_second_are_answered_and_the_next_waits()
    {
        using var hurried = new Caller(twin);
        for (var i = 0; i < 5; i++) await hurried.ReadAsync("/v1/inbox?limit=1");
        var refused = await hurried.GetAsync("/v1/inbox?limit=1");
        AssertError(refused, 429, "Too Many Requests");
        Assert.That(refused.Headers["Retry-After"], Is.EqualTo("1"));
        clock.Advance(TimeSpan.FromSeconds(1));
        await hurried.ReadAsync("/v1/inbox?limit=1");
    }

    [Test]
    public async Task A_thread_is_whole_in_time_order_and_agrees_with_the_list()
    {
        foreach (var row in (await Walk.SendkitAsync(caller)).Rows("data"))
        {
            var thread = (await caller.ReadAsync("/v1/inbox/" + row.Text("id"))).GetProperty("data");
            var messages = thread.GetProperty("messages").EnumerateArray().ToList();
            Assert.That(messages.Select(Time), Is.Ordered.Ascending);
            Assert.That(messages, Has.Count.EqualTo(row.GetProperty("messageCount").GetInt32()));
            Assert.That(messages.Any(message => message.Text("type") == "reply" && message.GetProperty("isFromLead").GetBoolean()), Is.True, "only leads that replied are listed");
            Assert.That(Time(messages[^1]), Is.EqualTo(Activity(row)));
        }
    }

    [Test]
    public async Task The_data_shows_every_case_an_adapter_must_know()
    {
        var threads = await ThreadsAsync();
        var messages = threads.SelectMany(thread => thread.GetProperty("data").GetProperty("messages").EnumerateArray()).ToList();
        Assert.That(messages.Select(message => message.Text("type")).Distinct(), Is.EquivalentTo(new[] { "sent", "reply", "manual" }));
        Assert.That(messages.Any(message => message.TryGetProperty("isAutoReply", out var auto) && auto.GetBoolean()), Is.True);
        Assert.That(messages.Any(message => message.Text("type") == "reply" && !message.GetProperty("isFromLead").GetBoolean()), Is.True);
        Assert.That(messages.Any(message => message.TryGetProperty("_id", out _) || message.TryGetProperty("id", out _)), Is.False);
        var files = messages.Where(message => message.TryGetProperty("attachments", out _)).SelectMany(message => message.GetProperty("attachments").EnumerateArray()).ToList();
        Assert.That(files.Any(file => !file.TryGetProperty("downloadUrl", out _)), Is.True);
        Assert.That(files.Any(file => file.TryGetProperty("downloadUrl", out var url) && url.GetString()!.EndsWith("/attachments/1", StringComparison.Ordinal)), Is.True, "counted over the conversation");
        Assert.That(threads.SelectMany(thread => thread.GetProperty("data").GetProperty("scheduledReplies").EnumerateArray()).Select(reply => reply.Text("status")).Distinct(), Is.EquivalentTo(new[] { "pending", "sending", "failed" }));
        Assert.That(threads.Any(thread => !thread.GetProperty("data").TryGetProperty("aiTag", out _)), Is.True);
        Assert.That(threads.Any(thread => thread.GetProperty("data").TryGetProperty("aiTag", out var tag) && tag.ValueKind == JsonValueKind.Null), Is.True);
    }

    [Test]
    public async Task Every_key_of_the_documented_examples_occurs()
    {
        Assert.That(Shape.Of(await Walk.SendkitAsync(caller)), Is.SupersetOf(Shape.OfExample("sendkit-list")));
        Assert.That(Shape.Of(await ThreadsAsync()), Is.SupersetOf(Shape.OfExample("sendkit-conversation")));
    }

    private static void AssertError(Reply reply, int status, string error)
    {
        Assert.That((reply.Status, reply.MediaType), Is.EqualTo((status, "application/json")), reply.Text);
        Assert.That(reply.Json.Text("error"), Is.EqualTo(error));
        Assert.That(reply.Json.GetProperty("code").GetInt32(), Is.EqualTo(status));
        Assert.That(reply.Json.Text("message"), Is.Not.Empty);
    }

    private static string Time(JsonElement message) => message.TryGetProperty("sentAt", out var sent) ? sent.GetString()! : message.Text("receivedAt");

    private static string Activity(JsonElement row) =>
        new[] { row.Text("repliedAt"), row.GetProperty("lastMessage").Text("receivedAt") }.Max(StringComparer.Ordinal)!;

    private static string[] Ids(IEnumerable<JsonElement> rows) => [.. rows.Select(row => row.Text("id"))];

    private async Task<string[]> IdsAsync(string filter) => Ids((await caller.ReadAsync($"/v1/inbox?limit=100&{filter}")).GetProperty("data").EnumerateArray());

    private async Task<List<JsonElement>> ThreadsAsync()
    {
        List<JsonElement> threads = [];
        foreach (var row in (await Walk.SendkitAsync(caller)).Rows("data")) threads.Add(await caller.ReadAsync("/v1/inbox/" + row.Text("id")));
        return threads;
    }
}
