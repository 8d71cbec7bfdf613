using System.Text.Json;

namespace UnifiedInbox.Testing.Tests;

/// <summary>What each vendor's paging does when rows move between two pages.</summary>
[CancelAfter(10_000)]
internal sealed class MovingPagesTests
{
    private readonly ManualTimeProvider clock = new();

    [Test]
    public async Task Lemlist_counts_so_a_bump_repeats_a_row_and_a_removal_skips_one()
    {
        var twin = new LemlistTwin(new TwinOptions { Time = clock });
        using var caller = new Caller(twin, clock);
        var ids = twin.Changes.Ids;
        var second = $"/api/inbox?userId={twin.Credentials["UserId"]}&page=2&limit=5";

        twin.Changes.Bump(ids[20]);
        Assert.That(Ids(await caller.ReadAsync(second), "data", "contactId"), Is.EqualTo(ids.Skip(4).Take(5)));
        twin.Changes.Remove(ids[0]);
        twin.Changes.Remove(ids[1]);
        Assert.That(Ids(await caller.ReadAsync(second), "data", "contactId"), Is.EqualTo(ids.Skip(6).Take(5)));
    }

    [Test]
    public async Task Lemlist_marks_a_conversation_as_read_for_one_user_until_the_next_message()
    {
        var twin = new LemlistTwin(new TwinOptions { Time = clock });
        using var caller = new Caller(twin, clock);
        var id = (await caller.ReadAsync($"/api/inbox?userId={twin.UserIds[1]}&limit=1")).GetProperty("data")[0].Text("contactId");
        twin.Changes.Bump(id);
        Assert.That((await UsersAsync()).Select(user => user.GetProperty("read").GetBoolean()), Is.All.False);

        await caller.ReadAsync($"/api/inbox/{id}?userId={twin.UserIds[0]}&markAsRead=true");
        Assert.That((await UsersAsync()).Select(user => user.GetProperty("read").GetBoolean()), Is.EqualTo(new[] { true, false }));
        twin.Changes.Bump(id);
        Assert.That((await UsersAsync()).Select(user => user.GetProperty("read").GetBoolean()), Is.All.False);

        async Task<List<JsonElement>> UsersAsync() =>
            [.. (await caller.ReadAsync($"/api/inbox?userId={twin.UserIds[0]}&limit=1")).GetProperty("data")[0].GetProperty("users").EnumerateArray()];
    }

    [Test]
    public async Task Sendkit_goes_on_after_the_cursors_row_wherever_that_is_by_now()
    {
        var twin = new SendkitTwin(new SendkitTwinOptions { Time = clock });
        using var caller = new Caller(twin, clock);
        var ids = twin.Changes.Ids;
        var next = $"/v1/inbox?limit=3&cursor={ids[4]}";

        twin.Changes.Bump(ids[20]);
        Assert.That(Ids(await caller.ReadAsync(next), "data", "id"), Is.EqualTo(ids.Skip(5).Take(3)));
        twin.Changes.Bump(ids[4]);
        Assert.That(Ids(await caller.ReadAsync(next), "data", "id"), Is.EqualTo(new[] { ids[20], ids[0], ids[1] }));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Sendkit_refuses_a_cursor_whose_row_is_gone(bool emptyMiddlePage)
    {
        var twin = new SendkitTwin(new SendkitTwinOptions { EmptyMiddlePage = emptyMiddlePage, Time = clock });
        using var caller = new Caller(twin, clock);
        var cursor = (await caller.ReadAsync("/v1/inbox?limit=3")).GetProperty("pagination").Text("nextCursor");
        Assert.That((await caller.GetAsync($"/v1/inbox?limit=3&cursor={cursor}")).Status, Is.EqualTo(200));

        twin.Changes.Remove(twin.Changes.Ids[2]);

        var reply = await caller.GetAsync($"/v1/inbox?limit=3&cursor={cursor}");
        Assert.That((reply.Status, reply.Json.Text("message")), Is.EqualTo((400, "Invalid cursor")));
    }

    [Test]
    public async Task Sendkits_older_form_counts_pages()
    {
        var twin = new SendkitTwin(new SendkitTwinOptions { PageNumbers = true, Time = clock });
        using var caller = new Caller(twin, clock);
        var ids = twin.Changes.Ids;

        twin.Changes.Arrive();

        var page = await caller.ReadAsync("/v1/inbox?page=2&limit=10");
        Assert.That(Ids(page, "data", "id"), Is.EqualTo(ids.Skip(9).Take(10)));
        Assert.That(page.GetProperty("pagination").GetProperty("pages").GetInt32(), Is.EqualTo(5));
    }

    [Test]
    public async Task LeadConnector_lists_what_is_strictly_older_whatever_rose_or_went()
    {
        var twin = new LeadConnectorTwin(new LeadConnectorTwinOptions { Time = clock });
        using var caller = new Caller(twin, clock);
        var ids = twin.Changes.Ids;
        var search = $"/conversations/search?locationId={twin.Credentials["LocationId"]}&limit=5";
        var cursor = (await caller.ReadAsync(search)).GetProperty("conversations")[4].GetProperty("sort")[0].GetInt64();

        twin.Changes.Bump(ids[4]);
        twin.Changes.Remove(ids[1]);
        twin.Changes.Arrive();

        Assert.That(Ids(await caller.ReadAsync($"{search}&startAfterDate={cursor}"), "conversations", "id"), Is.EqualTo(ids.Skip(5).Take(5)));
    }

    [Test]
    public async Task An_unread_list_loses_what_is_read()
    {
        var twin = new SendkitTwin(new SendkitTwinOptions { Time = clock });
        using var caller = new Caller(twin, clock);
        var unread = Ids(await caller.ReadAsync("/v1/inbox?status=unread&limit=100"), "data", "id");

        twin.Changes.MarkRead(unread[1]);

        Assert.That(Ids(await caller.ReadAsync("/v1/inbox?status=unread&limit=100"), "data", "id"), Is.EqualTo(unread.Where(id => id != unread[1])));
    }

    private static string[] Ids(JsonElement page, string rows, string id) => [.. page.GetProperty(rows).EnumerateArray().Select(row => row.Text(id))];
}
