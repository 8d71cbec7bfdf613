using System.Text.Json;

namespace UnifiedInbox.Testing.Tests;

[CancelAfter(10_000)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class LeadConnectorTwinTests : IDisposable
{
    private readonly ManualTimeProvider clock = new();
    private readonly LeadConnectorTwin twin;
    private readonly Caller caller;
    private readonly string location;

    public LeadConnectorTwinTests()
    {
        twin = new LeadConnectorTwin(new LeadConnectorTwinOptions { Time = clock });
        caller = new Caller(twin, clock);
        location = twin.Credentials["LocationId"];
    }

    private string Search => $"/conversations/search?locationId={location}";

    public void Dispose() => caller.Dispose();

    [TestCase("Authorization", null, "Invalid token: access token is invalid")]
    [TestCase("Authorization", "Bearer wrong", "Invalid token: access token is invalid")]
    [TestCase("Version", null, "version header was not found.")]
    [TestCase("Version", "2020-01-01", "version header is invalid")]
    public async Task A_missing_or_wrong_header_answers_401(string header, string? value, string message)
    {
        caller.Client.DefaultRequestHeaders.Remove(header);
        if (value is not null) caller.Client.DefaultRequestHeaders.Add(header, value);
        var reply = await caller.GetAsync(Search);
        Assert.That((reply.Status, reply.MediaType, reply.Text), Is.EqualTo((401, "application/json", $$"""{"statusCode":401,"message":"{{message}}","error":"Unauthorized"}""")));
    }

    [Test]
    public async Task A_client_without_a_name_is_stopped_at_the_edge()
    {
        caller.Client.DefaultRequestHeaders.Remove("User-Agent");
        var reply = await caller.GetAsync(Search);
        Assert.That((reply.Status, reply.MediaType, reply.Text), Is.EqualTo((403, "text/html", "error code: 1010")));
    }

    [Test]
    public async Task Another_location_is_forbidden()
    {
        var reply = await caller.GetAsync("/conversations/search?locationId=elsewhere");
        Assert.That((reply.Status, reply.Json.Text("message")), Is.EqualTo((403, "The token does not have access to this location.")));
    }

    [TestCase("/conversations/search")]
    [TestCase("{search}&limit=101")]
    [TestCase("{search}&limit=0")]
    [TestCase("{search}&sort=up")]
    [TestCase("{search}&sortBy=nonsense")]
    [TestCase("{search}&status=nonsense")]
    [TestCase("{search}&startAfterDate=yesterday")]
    [TestCase("/conversations/{id}/messages?type=TYPE_SMS,TYPE_NONSENSE")]
    [TestCase("/conversations/{id}/messages?limit=none")]
    public async Task A_wrong_parameter_answers_422_with_an_array_of_messages(string path)
    {
        var id = (await RowsAsync())[0].Text("id");
        var reply = await caller.GetAsync(path.Replace("{search}", Search, StringComparison.Ordinal).Replace("{id}", id, StringComparison.Ordinal));
        Assert.That((reply.Status, reply.Json.Text("error")), Is.EqualTo((422, "Unprocessable Entity")));
        Assert.That(reply.Json.GetProperty("message").EnumerateArray().Select(message => message.GetString()), Is.Not.Empty.And.All.Not.Empty);
    }

    [TestCase("/conversations/unknown", "CONVERSATIONS_CONVERSATION_NOT_FOUND")]
    [TestCase("/conversations/unknown/messages", "CONVERSATIONS_CONVERSATION_NOT_FOUND")]
    [TestCase("/conversations/messages/email/unknown", "CONVERSATIONS_MSG_NOT_FOUND")]
    public async Task An_unknown_id_answers_400_with_a_code(string path, string code)
    {
        var reply = await caller.GetAsync(path);
        Assert.That((reply.Status, reply.Json.Text("canonicalCode")), Is.EqualTo((400, code)));
        Assert.That(reply.Json.Text("traceId"), Is.Not.Empty);
    }

    [Test]
    public async Task An_unknown_route_answers_404()
    {
        var reply = await caller.GetAsync("/contacts/1");
        Assert.That((reply.Status, reply.Json.Text("message")), Is.EqualTo((404, "Cannot GET /contacts/1")));
        Assert.That((await caller.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/conversations/search"))).Json.Text("message"), Is.EqualTo("Cannot POST /conversations/search"));
    }

    [TestCase("desc")]
    [TestCase("asc")]
    public async Task Walking_by_the_sort_value_finds_every_conversation_once(string order)
    {
        var pages = await Walk.LeadConnectorAsync(caller, location, order);
        var rows = pages.Rows("conversations");
        Assert.That(rows.Select(row => row.Text("id")).Distinct().Count(), Is.EqualTo(rows.Count).And.EqualTo(40));
        var dates = rows.Select(row => row.GetProperty("sort")[0].GetInt64()).ToList();
        Assert.That(dates, order == "desc" ? Is.Ordered.Descending : Is.Ordered.Ascending);
        Assert.That(pages.Select(page => page.GetProperty("total").GetInt32()), Is.All.EqualTo(40));
    }

    [TestCase("", 20)]
    [TestCase("&limit=100", 40)]
    public async Task A_page_is_twenty_unless_told(string limit, int rows) =>
        Assert.That((await caller.ReadAsync(Search + limit)).GetProperty("conversations").GetArrayLength(), Is.EqualTo(rows));

    [Test]
    public async Task Filters_keep_what_matches()
    {
        var all = await RowsAsync();
        Assert.That(await IdsAsync("&status=unread"), Is.EqualTo(Ids(all.Where(row => row.GetProperty("unreadCount").GetInt32() > 0))).And.Not.Empty);
        Assert.That(await IdsAsync("&status=starred"), Is.EqualTo(Ids(all.Where(row => row.GetProperty("starred").GetBoolean()))).And.Not.Empty);
        Assert.That(await IdsAsync("&status=recents"), Has.Length.EqualTo(40));
        Assert.That(await IdsAsync("&lastMessageType=TYPE_EMAIL&lastMessageDirection=inbound"), Is.EqualTo(Ids(all.Where(row => row.Text("lastMessageType") == "TYPE_EMAIL" && row.Text("lastMessageDirection") == "inbound"))).And.Not.Empty);
        Assert.That(await IdsAsync("&contactId=" + all[5].Text("contactId")), Is.EqualTo(new[] { all[5].Text("id") }));
        Assert.That(await IdsAsync("&id=" + all[6].Text("id")), Is.EqualTo(new[] { all[6].Text("id") }));
    }

    [Test]
    public async Task Messages_go_back_in_time_behind_the_last_one_seen()
    {
        var id = (await LongestAsync()).Text("id");
        var first = (await caller.ReadAsync($"/conversations/{id}/messages")).GetProperty("messages");
        Assert.That(first.GetProperty("messages").GetArrayLength(), Is.EqualTo(20));
        Assert.That(first.GetProperty("nextPage").GetBoolean(), Is.True);
        Assert.That(first.Text("lastMessageId"), Is.EqualTo(first.GetProperty("messages")[19].Text("id")));

        List<string> seen = [];
        for (var cursor = ""; ;)
        {
            var page = (await caller.ReadAsync($"/conversations/{id}/messages?limit=6{cursor}")).GetProperty("messages");
            seen.AddRange(page.GetProperty("messages").EnumerateArray().Select(message => message.Text("id")));
            if (!page.GetProperty("nextPage").GetBoolean()) break;
            cursor = "&lastMessageId=" + page.Text("lastMessageId");
        }

        var whole = (await caller.ReadAsync($"/conversations/{id}/messages?limit=100")).GetProperty("messages").GetProperty("messages").EnumerateArray().ToList();
        Assert.That(whole.Select(message => message.Text("dateAdded")), Is.Ordered.Descending);
        Assert.That(seen, Is.EqualTo(Ids(whole)));
    }

    [Test]
    public async Task The_cursor_may_be_inclusive_and_the_envelopes_flat()
    {
        using var caller = new Caller(new LeadConnectorTwin(new LeadConnectorTwinOptions { FlatEnvelopes = true, InclusiveMessageCursor = true, Time = clock }), clock);
        var id = (await LongestAsync()).Text("id");
        var first = await caller.ReadAsync($"/conversations/{id}/messages?limit=5");
        var second = await caller.ReadAsync($"/conversations/{id}/messages?limit=5&lastMessageId={first.Text("lastMessageId")}");
        Assert.That(second.GetProperty("messages")[0].Text("id"), Is.EqualTo(first.Text("lastMessageId")));
        var mail = await caller.ReadAsync("/conversations/messages/email/" + (await MailIdsAsync())[0]);
        Assert.That(mail.Text("threadId"), Is.Not.Empty);
        Assert.That(mail.Text("traceId"), Is.Not.Empty);
    }

    [Test]
    public async Task A_type_filter_takes_a_list_with_its_own_word_for_comments()
    {
        var rows = (await ThreadsAsync("&type=TYPE_INTERNAL_COMMENTS,TYPE_CALL")).SelectMany(Messages).ToList();
        Assert.That(rows.Select(row => row.Text("messageType")).Distinct(), Is.EquivalentTo(new[] { "TYPE_INTERNAL_COMMENT", "TYPE_CALL" }));
    }

    [Test]
    public async Task Every_mail_of_a_container_can_be_read()
    {
        var containers = (await ThreadsAsync()).SelectMany(Messages).Where(row => row.Text("messageType") == "TYPE_EMAIL").ToList();
        Assert.That(containers.Any(row => row.TryGetProperty("body", out _)), Is.False);
        Assert.That(containers.Max(row => MailIds(row).Count), Is.GreaterThan(2));
        foreach (var container in containers)
        {
            foreach (var id in MailIds(container))
            {
                var mail = (await caller.ReadAsync("/conversations/messages/email/" + id)).GetProperty("emailMessage");
                Assert.That((mail.Text("id"), mail.Text("threadId")), Is.EqualTo((id, container.Text("id"))));
                Assert.That(mail.Text("from"), Does.Match("^.+ <.+@example\\.(com|org|net)>$"));
            }
        }
    }

    [Test]
    public async Task The_rate_limit_is_told_on_every_answer_and_kept()
    {
        using var hurried = new Caller(twin);
        for (var i = 1; i <= 100; i++)
        {
            var reply = await hurried.GetAsync(i % 2 == 0 ? "/nowhere" : Search);
            Assert.That(reply.Headers["X-RateLimit-Remaining"], Is.EqualTo($"{100 - i}"));
        }

        var refused = await hurried.GetAsync(Search);
        Assert.That((refused.Status, refused.MediaType, refused.Json.GetProperty("statusCode").GetInt32()), Is.EqualTo((429, "application/json", 429)));
        Assert.That(refused.Headers.Where(header => header.Key.StartsWith("X-RateLimit", StringComparison.OrdinalIgnoreCase)), Is.EquivalentTo(new Dictionary<string, string>
        {
            ["X-RateLimit-Limit-Daily"] = "200000",
            ["X-RateLimit-Daily-Remaining"] = "199900",
            ["X-RateLimit-Interval-Milliseconds"] = "10000",
            ["X-RateLimit-Max"] = "100",
            ["X-RateLimit-Remaining"] = "0",
        }));
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.That((await hurried.GetAsync(Search)).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task The_data_shows_every_case_an_adapter_must_know()
    {
        var rows = await RowsAsync();
        Assert.That(rows.Any(row => row.GetProperty("fullName").ValueKind == JsonValueKind.Null), Is.True);
        Assert.That(rows.Any(row => row.GetProperty("lastMessageBody").ValueKind == JsonValueKind.Null), Is.True);
        Assert.That(rows.Any(row => !row.TryGetProperty("lastMessageDate", out _)), Is.True);
        Assert.That(rows.Select(row => row.Text("type")).Distinct(), Is.EquivalentTo(new[] { "TYPE_PHONE", "TYPE_EMAIL", "TYPE_FB_MESSENGER" }));

        var messages = (await ThreadsAsync()).SelectMany(Messages).ToList();
        Assert.That(messages.Select(message => message.Text("messageType")).Distinct(), Is.SupersetOf(new[]
        {
            "SMS", "TYPE_SMS", "TYPE_EMAIL", "TYPE_CALL", "TYPE_CAMPAIGN_VOICEMAIL", "TYPE_WHATSAPP", "TYPE_FACEBOOK", "TYPE_INSTAGRAM", "TYPE_CUSTOM_SMS",
            "TYPE_LIVE_CHAT", "TYPE_INTERNAL_COMMENT", "TYPE_ACTIVITY_OPPORTUNITY", "TYPE_ACTIVITY_APPOINTMENT", "TYPE_GROUP_SMS",
        }));
        Assert.That(messages.Where(message => message.Text("messageType").Contains("ACTIVITY", StringComparison.Ordinal)).Any(message => message.TryGetProperty("direction", out _)), Is.False);
        Assert.That(messages.Any(message => message.TryGetProperty("status", out var status) && status.GetString() == "scheduled"), Is.True);
        Assert.That(messages.Any(message => message.TryGetProperty("error", out _)), Is.True);
        Assert.That(messages.Any(message => message.Text("messageType") == "SMS" && message.TryGetProperty("meta", out var meta) && meta.TryGetProperty("email", out _)), Is.True, "the documented sample");
        Assert.That(Shape.Of(messages), Is.SupersetOf(new[] { ".meta.call.duration", ".meta.call.status", ".meta.callDuration", ".meta.callStatus", ".meta.email.messageIds", ".meta.email.email.messageIds", ".from", ".to", ".dateUpdated" }));
        Assert.That(messages.SelectMany(message => message.GetProperty("attachments").EnumerateArray()).Select(url => url.GetString()), Is.Not.Empty.And.All.StartsWith("https://files.example.com/"));
    }

    [Test]
    public async Task Every_key_of_the_documented_examples_occurs()
    {
        List<JsonElement> details = [], mails = [];
        foreach (var row in await RowsAsync()) details.Add(await caller.ReadAsync("/conversations/" + row.Text("id")));
        foreach (var id in await MailIdsAsync()) mails.Add(await caller.ReadAsync("/conversations/messages/email/" + id));
        Assert.That(Shape.Of([await caller.ReadAsync(Search + "&limit=100")]), Is.SupersetOf(Shape.OfExample("leadconnector-search")));
        Assert.That(Shape.Of(await ThreadsAsync()), Is.SupersetOf(Shape.OfExample("leadconnector-messages")));
        Assert.That(Shape.Of(details), Is.SupersetOf(Shape.OfExample("leadconnector-conversation")));
        Assert.That(Shape.Of(mails), Is.SupersetOf(Shape.OfExample("leadconnector-mail")));
        Assert.That(details.Select(detail => detail.GetProperty("type").ValueKind), Is.All.EqualTo(JsonValueKind.Number), "a number here, a word in search");
    }

    private static IEnumerable<JsonElement> Messages(JsonElement thread) => thread.GetProperty("messages").GetProperty("messages").EnumerateArray();

    private static string[] Ids(IEnumerable<JsonElement> rows) => [.. rows.Select(row => row.Text("id"))];

    private static List<string> MailIds(JsonElement row)
    {
        var mail = row.GetProperty("meta").GetProperty("email");
        if (mail.TryGetProperty("email", out var inner)) mail = inner;
        return [.. mail.GetProperty("messageIds").EnumerateArray().Select(id => id.GetString()!)];
    }

    private async Task<List<JsonElement>> RowsAsync() => [.. (await caller.ReadAsync(Search + "&limit=100")).GetProperty("conversations").EnumerateArray()];

    private async Task<string[]> IdsAsync(string filter) => Ids((await caller.ReadAsync($"{Search}&limit=100{filter}")).GetProperty("conversations").EnumerateArray());

    private async Task<List<JsonElement>> ThreadsAsync(string filter = "")
    {
        List<JsonElement> threads = [];
        foreach (var row in await RowsAsync()) threads.Add(await caller.ReadAsync($"/conversations/{row.Text("id")}/messages?limit=100{filter}"));
        return threads;
    }

    private async Task<List<string>> MailIdsAsync() =>
        [.. (await ThreadsAsync()).SelectMany(Messages).Where(row => row.Text("messageType") == "TYPE_EMAIL").SelectMany(MailIds)];

    private async Task<JsonElement> LongestAsync()
    {
        var threads = await ThreadsAsync();
        var rows = await RowsAsync();
        return rows[Enumerable.Range(0, rows.Count).MaxBy(i => Messages(threads[i]).Count())];
    }
}
