using System.Net;
using System.Text.Json;

namespace UnifiedInbox.Testing.Tests;

/// <summary>Faults that change the usual answer.</summary>
[CancelAfter(10_000)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ChangedAnswerTests : IDisposable
{
    private const string List = "/v1/inbox?limit=3";
    private readonly ManualTimeProvider clock = new();
    private readonly SendkitTwin twin;
    private readonly Caller caller;

    public ChangedAnswerTests()
    {
        twin = new SendkitTwin(new SendkitTwinOptions { Time = clock });
        caller = new Caller(twin, clock);
    }

    public void Dispose() => caller.Dispose();

    [Test]
    public async Task A_delayed_answer_is_the_usual_one_and_comes_when_its_time_is_over()
    {
        var usual = await caller.GetAsync(List);
        twin.Faults.Add(TwinFault.Delay(TimeSpan.FromSeconds(30)));

        var call = caller.GetAsync(List);
        await clock.WaitForTimerAsync(TimeSpan.FromMinutes(1), TestContext.CurrentContext.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.That(call.IsCompleted, Is.False);
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.That((await call).Body, Is.EqualTo(usual.Body));
    }

    [Test]
    public async Task A_delayed_answer_is_made_when_it_is_given()
    {
        twin.Faults.Add(TwinFault.Delay(TimeSpan.FromSeconds(30)));
        var call = caller.GetAsync(List);

        var newcomer = twin.Changes.Arrive();
        clock.Advance(TimeSpan.FromSeconds(30));

        Assert.That((await call).Json.GetProperty("data")[0].Text("id"), Is.EqualTo(newcomer));
    }

    [TestCase(0)]
    [TestCase(100)]
    [TestCase(int.MaxValue)]
    public async Task A_cut_body_has_its_true_length_and_breaks_after_its_bytes(int bytes)
    {
        var cancellationToken = TestContext.CurrentContext.CancellationToken;
        var usual = await caller.GetAsync(List);
        twin.Faults.Add(TwinFault.CutBody(bytes), times: 2);

        await using var server = twin.Serve();
        using var overNetwork = new Caller(twin, clock, new SocketsHttpHandler(), server.BaseUrl.ToString());
        foreach (var client in new[] { caller.Client, overNetwork.Client })
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            using var response = await client.GetAsync(List, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            var received = new MemoryStream();
            Assert.That(async () => await body.CopyToAsync(received, cancellationToken), Throws.InstanceOf<IOException>());
            Assert.That((response.StatusCode, response.Content.Headers.ContentLength), Is.EqualTo((HttpStatusCode.OK, (long?)usual.Body.Length)));
            Assert.That(received.ToArray(), Is.EqualTo(usual.Body.Take(Math.Min(bytes, usual.Body.Length - 1))));
        }

        Assert.That((await overNetwork.GetAsync(List)).Body, Is.EqualTo(usual.Body), "the next request gets a connection of its own");
    }

    [Test]
    public void A_cut_body_fails_a_client_that_reads_it_whole()
    {
        twin.Faults.Add(TwinFault.CutBody(10));
        Assert.That(async () => await caller.GetAsync(List), Throws.InstanceOf<HttpRequestException>().With.InnerException.InstanceOf<IOException>());
    }

    [Test]
    public async Task A_duplicate_page_is_the_page_before_under_the_request_for_the_next()
    {
        var first = await caller.GetAsync(List);
        await caller.GetAsync("/v1/inbox/" + twin.Changes.Ids[0]);
        twin.Faults.Add(TwinFault.DuplicatePage, times: 2);
        var next = $"{List}&cursor={twin.Changes.Ids[2]}";

        Assert.That((await caller.GetAsync(next)).Text, Is.EqualTo(first.Text));
        Assert.That((await caller.GetAsync(next)).Text, Is.EqualTo(first.Text));
        Assert.That((await caller.GetAsync(next)).Text, Is.Not.EqualTo(first.Text));
    }

    [Test]
    public async Task Without_a_page_before_and_in_place_of_an_error_a_duplicate_page_is_the_usual_answer()
    {
        using var fresh = new Caller(new SendkitTwin(new SendkitTwinOptions { Time = clock }), clock);
        twin.Faults.Add(TwinFault.DuplicatePage);

        Assert.That((await caller.GetAsync(List)).Text, Is.EqualTo((await fresh.GetAsync(List)).Text));
        Assert.That((await caller.GetAsync($"{List}&cursor=nonsense")).Json.Text("message"), Is.EqualTo("Invalid cursor"));
    }

    [Test]
    public async Task A_member_gets_a_wrong_type_wherever_it_occurs_and_nothing_else_does()
    {
        var usual = await caller.GetAsync(List);
        foreach (var field in new[] { "id", "messageCount", "isRead", "lead", "tags" }) twin.Faults.Add(TwinFault.WrongType(field), times: 1);

        foreach (var field in new[] { "id", "messageCount", "isRead", "lead", "tags" })
        {
            var reply = await caller.GetAsync(List);
            foreach (var (row, was) in reply.Json.GetProperty("data").EnumerateArray().Zip(usual.Json.GetProperty("data").EnumerateArray()))
            {
                Assert.That(row.GetProperty(field).ValueKind, Is.Not.EqualTo(was.GetProperty(field).ValueKind), field);
                Assert.That(Others(row, field), Is.EqualTo(Others(was, field)));
            }
        }
    }

    [Test]
    public async Task An_unknown_word_takes_the_place_of_every_string_of_its_member()
    {
        using var lemlist = new Caller(new LemlistTwin(new TwinOptions { Time = clock }), clock);
        var words = new LemlistTwin(new TwinOptions { Time = clock });
        using var reader = new Caller(words, clock);
        words.Faults.Add(TwinFault.UnknownWord("channels", "pigeon"), times: 1);
        words.Faults.Add(TwinFault.UnknownWord("type", "pigeonSent"), times: 1);
        words.Faults.Add(TwinFault.UnknownWord("totalItems", "no string"), times: 1);
        var list = $"/api/inbox?userId={words.Credentials["UserId"]}";

        var channels = (await reader.ReadAsync(list)).GetProperty("data").EnumerateArray().SelectMany(row => row.GetProperty("channels").EnumerateArray());
        Assert.That(channels.Select(channel => channel.GetString()), Is.All.EqualTo("pigeon").And.Not.Empty);
        var types = (await reader.ReadAsync("/api/inbox/" + words.Changes.Ids[0])).GetProperty("data").EnumerateArray();
        Assert.That(types.Select(activity => activity.Text("type")), Is.All.EqualTo("pigeonSent").And.Not.Empty);
        Assert.That((await reader.GetAsync(list)).Text, Is.EqualTo((await lemlist.GetAsync(list)).Text), "numbers are no words");
    }

    [Test]
    public async Task What_is_no_JSON_or_has_no_such_member_stays_as_it_is()
    {
        var lemlist = new LemlistTwin(new TwinOptions { Time = clock });
        using var reader = new Caller(lemlist, clock);
        lemlist.Faults.Add(TwinFault.WrongType("data"));
        Assert.That((await reader.GetAsync("/api/inbox")).Text, Is.EqualTo("User ID is required"));

        var usual = await caller.GetAsync(List);
        twin.Faults.Add(TwinFault.UnknownWord("nobody", "x"));
        Assert.That((await caller.GetAsync(List)).Text, Is.EqualTo(usual.Text));
    }

    [Test]
    public async Task A_changed_answer_counts_in_the_rate_limit()
    {
        twin.Faults.Add(TwinFault.UnknownWord("status", "asleep"));
        using var hurried = new Caller(twin);
        for (var i = 0; i < 5; i++) await hurried.ReadAsync(List);
        Assert.That((await hurried.GetAsync(List)).Status, Is.EqualTo(429));
    }

    [Test]
    public void A_fault_that_is_none_is_refused()
    {
        Assert.That(() => TwinFault.Delay(TimeSpan.FromTicks(-1)), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => TwinFault.CutBody(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => TwinFault.WrongType(""), Throws.ArgumentException);
        Assert.That(() => TwinFault.UnknownWord("", "x"), Throws.ArgumentException);
        Assert.That(() => TwinFault.UnknownWord("x", null!), Throws.ArgumentNullException);
    }

    private static IEnumerable<string> Others(JsonElement row, string field) => row.EnumerateObject().Where(member => member.Name != field).Select(member => member.ToString());
}
