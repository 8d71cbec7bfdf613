using System.Text.Json;

namespace UnifiedInbox.Testing.Tests;

[CancelAfter(10_000)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class LemlistTwinTests : IDisposable
{
    private readonly ManualTimeProvider clock = new();
    private readonly LemlistTwin twin;
    private readonly Caller caller;
    private readonly string user;

    public LemlistTwinTests()
    {
        twin = new LemlistTwin(new TwinOptions { Time = clock });
        caller = new Caller(twin, clock);
        user = twin.Credentials["UserId"];
    }

    public void Dispose() => caller.Dispose();

    [TestCase("")]
    [TestCase("Basic d3Jvbmc=")]
    [TestCase("Bearer {key}")]
    public async Task Without_the_key_behind_an_empty_user_it_answers_401(string authorization)
    {
        caller.Client.DefaultRequestHeaders.Remove("Authorization");
        if (authorization.Length > 0)
            caller.Client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization.Replace("{key}", twin.Credentials["ApiKey"], StringComparison.Ordinal));

        var reply = await caller.GetAsync($"/api/inbox?userId={user}");

        Assert.That((reply.Status, reply.MediaType, reply.Text), Is.EqualTo((401, "text/plain", "The authentication you supplied is incorrect")));
    }

    [TestCase("/api/inbox", "User ID is required")]
    [TestCase("/api/inbox?userId=usr_somebodyElsesUser", "User not in team")]
    [TestCase("/api/inbox/ctc_nobody", "Invalid contactId")]
    [TestCase("/api/inbox/{contact}?userId=nonsense", "Invalid userId")]
    [TestCase("/api/inbox/{contact}?userId=usr_somebodyElsesUser", "User not in team")]
    [TestCase("/api/inbox/{contact}?markAsRead=true", "User ID is required to mark as read")]
    public async Task A_wrong_request_is_refused_in_one_sentence_of_plain_text(string path, string sentence)
    {
        var reply = await caller.GetAsync(path.Replace("{contact}", await AnyContactAsync(), StringComparison.Ordinal));
        Assert.That((reply.Status, reply.MediaType, reply.Text), Is.EqualTo((400, "text/plain", sentence)));
    }

    [Test]
    public async Task Another_method_answers_405_without_a_body()
    {
        var reply = await caller.SendAsync(new HttpRequestMessage(HttpMethod.Put, "/api/inbox"));
        Assert.That((reply.Status, reply.Body.Length, reply.MediaType), Is.EqualTo((405, 0, (string?)null)));
    }

    [Test]
    public async Task Pages_hold_every_conversation_once_newest_activity_first()
    {
        var pages = await Walk.LemlistAsync(caller, user);
        var rows = pages.Rows("data");
        Assert.That(rows.Select(row => row.Text("contactId")).Distinct().Count(), Is.EqualTo(40));
        Assert.That(rows.Select(row => row.Text("lastActivityAt")), Is.Ordered.Descending);
        Assert.That(pages[^1].GetProperty("pagination").ToString(), Is.EqualTo("""{"totalItems":40,"currentPage":6,"nextPage":null,"previousPage":5,"perPage":7,"totalPages":6}"""));
    }

    [TestCase("", 10)]
    [TestCase("&limit=100", 40)]
    [TestCase("&limit=nonsense", 10)]
    public async Task A_page_is_ten_unless_told(string limit, int rows) =>
        Assert.That((await caller.ReadAsync($"/api/inbox?userId={user}{limit}")).GetProperty("data").GetArrayLength(), Is.EqualTo(rows));

    [Test]
    public async Task A_page_is_a_hundred_at_most()
    {
        var twin = new LemlistTwin(new TwinOptions { Conversations = 130, Time = clock });
        using var caller = new Caller(twin, clock);
        var page = await caller.ReadAsync($"/api/inbox?userId={twin.Credentials["UserId"]}&limit=500");
        Assert.That(page.GetProperty("data").GetArrayLength(), Is.EqualTo(100));
        Assert.That(page.GetProperty("pagination").GetProperty("perPage").GetInt32(), Is.EqualTo(100));
    }

    [Test]
    public async Task A_page_beyond_the_end_is_empty()
    {
        var page = await caller.ReadAsync($"/api/inbox?userId={user}&page=99");
        Assert.That(page.GetProperty("data").GetArrayLength(), Is.Zero);
        Assert.That(page.GetProperty("pagination").GetProperty("nextPage").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Messages_are_asked_by_items_and_answered_in_pages_newest_first()
    {
        var (contact, total) = await LongestAsync();
        var page = await caller.ReadAsync($"/api/inbox/{contact}?skip=4&limit=4");
        Assert.That(page.GetProperty("pagination").GetProperty("currentPage").GetInt32(), Is.EqualTo(2));
        Assert.That(page.GetProperty("pagination").GetProperty("nextPage").GetInt32(), Is.EqualTo(3));
        Assert.That(page.GetProperty("pagination").GetProperty("totalItems").GetInt32(), Is.EqualTo(total));

        var whole = (await caller.ReadAsync($"/api/inbox/{contact}?limit=100")).GetProperty("data").EnumerateArray().ToList();
        Assert.That(whole.Select(message => message.Text("createdAt")), Is.Ordered.Descending);
        Assert.That(page.GetProperty("data").EnumerateArray().Select(message => message.Text("_id")), Is.EqualTo(whole.Skip(4).Take(4).Select(message => message.Text("_id"))));
    }

    [Test]
    public async Task Marking_as_read_is_for_that_user_only()
    {
        var before = await ReadFlagsAsync();
        var (contact, _) = before.First(pair => pair.Value.Values.All(read => !read) && pair.Value.Count == 2);
        await caller.ReadAsync($"/api/inbox/{contact}?userId={user}");
        Assert.That((await ReadFlagsAsync())[contact][user], Is.False, "reading alone marks nothing");

        await caller.ReadAsync($"/api/inbox/{contact}?userId={user}&markAsRead=true");

        var after = (await ReadFlagsAsync())[contact];
        Assert.That(after[user], Is.True);
        Assert.That(after[twin.UserIds[1]], Is.False);
    }

    [Test]
    public async Task Twenty_requests_in_two_seconds_are_answered_and_the_next_waits()
    {
        using var hurried = new Caller(twin);
        clock.Advance(TimeSpan.FromSeconds(2));
        for (var i = 1; i <= 20; i++)
        {
            var reply = await hurried.GetAsync($"/api/inbox?userId={user}&limit=1");
            Assert.That((reply.Status, reply.Headers["X-RateLimit-Remaining"], reply.Headers["X-RateLimit-Limit"]), Is.EqualTo((200, $"{20 - i}", "20")));
        }

        var refused = await hurried.GetAsync($"/api/inbox?userId={user}");
        Assert.That((refused.Status, refused.Headers["Retry-After"]), Is.EqualTo((429, "2")));
        clock.Advance(TimeSpan.FromSeconds(2) - TimeSpan.FromTicks(1));
        Assert.That((await hurried.GetAsync($"/api/inbox?userId={user}")).Status, Is.EqualTo(429));
        clock.Advance(TimeSpan.FromTicks(1));
        Assert.That((await hurried.GetAsync($"/api/inbox?userId={user}")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task The_reset_is_the_date_text_of_JavaScript()
    {
        using var hurried = new Caller(twin);
        var refused = await hurried.GetAsync("/api/inbox");
        Assert.That(refused.Headers["X-RateLimit-Reset"], Is.EqualTo("Thu Jan 15 2026 09:00:02 GMT+0000 (Coordinated Universal Time)"));
    }

    [Test]
    public async Task A_wrong_key_does_not_use_up_the_right_ones_budget()
    {
        using var hurried = new Caller(twin);
        using var stranger = new Caller(twin);
        stranger.Client.DefaultRequestHeaders.Remove("Authorization");
        for (var i = 0; i < 25; i++) await stranger.GetAsync("/api/inbox");
        Assert.That((await hurried.GetAsync($"/api/inbox?userId={user}")).Headers["X-RateLimit-Remaining"], Is.EqualTo("19"));
    }

    [Test]
    public async Task The_data_shows_every_case_an_adapter_must_know()
    {
        var rows = (await Walk.LemlistAsync(caller, user)).Rows("data");
        Assert.That(rows.Count(row => !row.GetProperty("haveReplies").GetBoolean() && !row.TryGetProperty("lastRepliedAt", out _)), Is.GreaterThan(0));
        Assert.That(rows.Count(row => !row.GetProperty("contact").TryGetProperty("email", out _) && !row.GetProperty("contact").TryGetProperty("fullName", out _)), Is.GreaterThan(0));
        Assert.That(rows.Count(row => row.GetProperty("opportunities").GetArrayLength() > 0), Is.GreaterThan(0));
        Assert.That(rows.Count(row => row.GetProperty("users").GetArrayLength() == 1), Is.GreaterThan(0));

        var messages = await AllMessagesAsync(rows);
        Assert.That(messages.Select(message => message.Text("type")).Distinct(), Is.SupersetOf(new[]
        {
            "emailsSent", "emailsReplied", "emailsOpened", "emailsClicked", "linkedinSent", "linkedinReplied", "linkedinInviteDone", "linkedinInviteAccepted",
            "linkedinVoiceNoteDone", "whatsappMessageSent", "whatsappReplied", "smsSent", "smsReplied", "aircallEnded", "telegramSent",
        }));
        var byContact = messages.GroupBy(message => message.Text("contactId")).ToList();
        Assert.That(byContact.Any(thread => thread.Select(message => message.Text("sendUserId")).Distinct().Count() == 2), Is.True);
        Assert.That(byContact.Any(thread => thread.Count() > 20), Is.True);
        Assert.That(messages.Any(message => !message.TryGetProperty("campaignId", out _)), Is.True);
        Assert.That(messages.SelectMany(message => message.EnumerateObject()).Any(member => member.Value.ValueKind == JsonValueKind.Null), Is.False, "unset fields are absent");
        var sent = messages.First(message => message.Text("type") == "emailsSent").Text("message");
        Assert.That(sent, Does.Contain("<span summary=\"/api/reply/data-ll-tsk_").And.Contain("/api/track/open/usr_").And.Contain("height=\"1\" width=\"1\""));
        var reply = messages.First(message => message.Text("type") == "emailsReplied");
        Assert.That(reply.Text("message"), Does.Contain("gmail_quote").And.Contain("/api/track/open/usr_"));
        Assert.That(reply.Text("createdAt"), Does.EndWith(".000Z"));
        Assert.That(reply.Text("messageId"), Does.Match("^<.+@.+>$"));
    }

    [Test]
    public async Task Every_key_of_the_documented_examples_occurs()
    {
        var pages = await Walk.LemlistAsync(caller, user);
        var threads = new List<JsonElement>();
        foreach (var row in pages.Rows("data")) threads.Add(await caller.ReadAsync($"/api/inbox/{row.Text("contactId")}?limit=100"));
        Assert.That(Shape.Of(pages), Is.SupersetOf(Shape.OfExample("lemlist-list")));
        Assert.That(Shape.Of(threads), Is.SupersetOf(Shape.OfExample("lemlist-messages")));
    }

    [Test]
    public async Task Activity_times_agree_with_the_list()
    {
        foreach (var row in (await Walk.LemlistAsync(caller, user)).Rows("data"))
        {
            var newest = (await caller.ReadAsync($"/api/inbox/{row.Text("contactId")}?limit=1")).GetProperty("data")[0].Text("createdAt");
            Assert.That(string.CompareOrdinal(newest, row.Text("lastActivityAt")), Is.LessThanOrEqualTo(0));
            if (row.TryGetProperty("lastRepliedAt", out var replied)) Assert.That(string.CompareOrdinal(replied.GetString(), row.Text("lastActivityAt")), Is.LessThanOrEqualTo(0));
        }
    }

    private async Task<string> AnyContactAsync() => (await caller.ReadAsync($"/api/inbox?userId={user}&limit=1")).GetProperty("data")[0].Text("contactId");

    private async Task<(string Contact, int Total)> LongestAsync()
    {
        List<(string Contact, int Total)> lengths = [];
        foreach (var row in (await Walk.LemlistAsync(caller, user)).Rows("data"))
            lengths.Add((row.Text("contactId"), (await caller.ReadAsync($"/api/inbox/{row.Text("contactId")}?limit=1")).GetProperty("pagination").GetProperty("totalItems").GetInt32()));
        return lengths.MaxBy(length => length.Total);
    }

    private async Task<Dictionary<string, Dictionary<string, bool>>> ReadFlagsAsync() =>
        (await Walk.LemlistAsync(caller, user)).Rows("data").ToDictionary(
            row => row.Text("contactId"),
            row => row.GetProperty("users").EnumerateArray().ToDictionary(user => user.Text("userId"), user => user.GetProperty("read").GetBoolean()));

    private async Task<List<JsonElement>> AllMessagesAsync(IEnumerable<JsonElement> rows)
    {
        List<JsonElement> threads = [];
        foreach (var row in rows) threads.Add(await caller.ReadAsync($"/api/inbox/{row.Text("contactId")}?limit=100"));
        return threads.Rows("data");
    }
}
