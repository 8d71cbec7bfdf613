namespace UnifiedInbox.Providers.Sendkit.Tests;

[CancelAfter(20_000)]
public sealed class PagingTests : SendkitFixture
{
    [TestCase("""{"limit":20,"total":61,"hasMore":true,"nextCursor":"664a1b2c3d4e5f6a7b8c9d0e"}""", "c:664a1b2c3d4e5f6a7b8c9d0e")]
    [TestCase("""{"limit":20,"total":61,"nextCursor":"664a"}""", "c:664a")]
    [TestCase("""{"hasMore":true,"nextCursor":42}""", "c:42")]
    [TestCase("""{"total":61,"page":1,"limit":20,"pages":4}""", "p:2:50")]
    [TestCase("""{"total":61,"page":"3","limit":20,"pages":4}""", "p:4:50")]
    [TestCase("""{"hasMore":true,"nextCursor":null,"page":1,"pages":2}""", "p:2:50")]
    [TestCase("""{"hasMore":false,"page":1,"pages":2}""", "p:2:50", Description = "one of the two says more")]
    [TestCase("""{"hasMore":"yes","nextCursor":"664a"}""", "c:664a")]
    [TestCase("""{"hasMore":"true","nextCursor":"664a"}""", "c:664a")]
    [TestCase("""{"nextCursor":"664a","page":4,"pages":4}""", "c:664a")]
    [TestCase("""{"nextCursor":true}""", "c:true", Description = "a cursor is opaque")]
    [TestCase("""{"page":0,"pages":4}""", "p:1:50")]
    [TestCase("""{"page":-5,"pages":4}""", "p:1:50", Description = "never before the first")]
    [TestCase("""{"page":"one","pages":"4"}""", "p:2:50")]
    public async Task More_pages_have_a_cursor(string pagination, string cursor)
    {
        Answers(pagination);

        var page = await ListAsync();

        Assert.That(page.Next, Is.EqualTo(new PageCursor(cursor)));
        Assert.That(page.Skipped, Is.Empty);
    }

    [TestCase("""{"limit":20,"total":1,"hasMore":false,"nextCursor":null}""")]
    [TestCase("""{"limit":20,"total":1,"hasMore":false}""")]
    [TestCase("""{"limit":20,"total":1,"hasMore":false,"nextCursor":"664a"}""")]
    [TestCase("""{"total":61,"page":4,"limit":20,"pages":4}""")]
    [TestCase("""{"total":61,"page":5,"limit":20,"pages":4}""")]
    [TestCase("""{"total":0,"page":1,"limit":20,"pages":0}""")]
    public async Task The_last_page_has_no_cursor(string pagination)
    {
        Answers(pagination);

        var page = await ListAsync();

        Assert.That(page.Next, Is.Null);
        Assert.That(page.Skipped, Is.Empty);
    }

    [TestCase("""{"hasMore":true}""", "the vendor says there is more but gives no cursor")]
    [TestCase("""{"hasMore":true,"nextCursor":null}""", "the vendor says there is more but gives no cursor")]
    [TestCase("""{"hasMore":true,"nextCursor":""}""", "the vendor says there is more but gives no cursor")]
    [TestCase("""{"hasMore":true,"page":4,"pages":4}""", "the vendor says there is more but gives no cursor")]
    [TestCase("""{"limit":20}""", "the vendor does not say whether there is more")]
    [TestCase("""{"hasMore":true,"pages":-1}""", "the vendor says there is more but gives no cursor")]
    [TestCase("""{"hasMore":"yes"}""", "the vendor does not say whether there is more")]
    [TestCase("""{"hasMore":2,"nextCursor":""}""", "the vendor does not say whether there is more")]
    [TestCase("""{"page":1,"pages":-1}""", "the vendor does not say whether there is more")]
    [TestCase("""{"page":1,"pages":"many"}""", "the vendor does not say whether there is more")]
    [TestCase("null", "the vendor does not say whether there is more")]
    public async Task An_end_that_is_none_is_reported(string pagination, string reason)
    {
        Answers(pagination);

        var page = await ListAsync();

        Assert.Multiple(() =>
        {
            Assert.That(page.Next, Is.Null);
            Assert.That(page.Items, Has.Count.EqualTo(1));
            Assert.That(page.Skipped.Single().Reason, Is.EqualTo(reason));
            Assert.That(page.Skipped.Single().Operation, Is.EqualTo("sendkit.inbox.list"));
        });
    }

    [TestCase(253, true)]
    [TestCase(254, false)]
    public async Task A_cursor_longer_than_a_page_cursor_may_be_is_reported(int length, bool kept)
    {
        var cursor = new string('x', length);
        Answers($$"""{"hasMore":true,"nextCursor":"{{cursor}}"}""");

        var page = await ListAsync();

        Assert.That(page.Next?.Value, Is.EqualTo(kept ? $"c:{cursor}" : null));
        Assert.That(
            page.Skipped.Select(item => item.Reason),
            Is.EqualTo(kept ? [] : new[] { "the vendor says there is more but its cursor is too long to keep" }));
    }

    [Test]
    public async Task A_cursor_is_measured_in_bytes()
    {
        Answers($$"""{"hasMore":true,"nextCursor":"{{new string('é', 127)}}"}""");

        Assert.That((await ListAsync()).Next, Is.Null);
    }

    [Test]
    public async Task An_empty_page_is_not_the_end()
    {
        ListAnswers("""{"success":true,"data":[],"pagination":{"hasMore":true,"nextCursor":"664a"}}""");

        var page = await ListAsync();

        Assert.That(page.Items, Is.Empty);
        Assert.That(page.Next, Is.EqualTo(new PageCursor("c:664a")));
    }

    [Test]
    public async Task A_page_number_goes_on_with_its_own_limit()
    {
        Answers("""{"total":61,"page":2,"limit":20,"pages":4}""");

        Assert.That((await ListAsync(cursor: "p:2:20")).Next, Is.EqualTo(new PageCursor("p:3:20")));
    }

    [Test]
    public async Task An_answer_that_leaves_out_its_page_number_is_the_page_asked_for()
    {
        Answers("""{"total":61,"pages":4}""");

        Assert.That((await ListAsync(cursor: "p:3:20")).Next, Is.EqualTo(new PageCursor("p:4:20")));
    }

    [TestCase("""{"hasMore":true,"nextCursor":"664a"}""", "c:664a")]
    [TestCase("""{"page":1,"pages":4}""", "p:2:50")]
    [TestCase("""{"page":1,"pages":4}""", "p:3:50", Description = "an earlier page than the one asked for does not lead back")]
    [TestCase("""{"page":-9223372036854775808,"pages":4}""", "p:3:50")]
    public async Task A_server_that_repeats_itself_gives_a_cursor_that_does_not_advance(string pagination, string cursor)
    {
        Answers(pagination);

        Assert.That((await ListAsync(cursor: cursor)).Next, Is.EqualTo(new PageCursor(cursor)));
    }

    [Test]
    public async Task Behind_a_cursor_a_count_of_pages_alone_does_not_lead_back()
    {
        Answers("""{"hasMore":false,"pages":4}""");

        var page = await ListAsync(cursor: "c:664a");

        Assert.That((page.Next, page.Skipped.Count), Is.EqualTo(((PageCursor?)null, 0)));
    }

    [TestCase("")]
    [TestCase("664a")]
    [TestCase("c")]
    [TestCase("c:")]
    [TestCase("C:664a")]
    [TestCase("p:3")]
    [TestCase("p:3:20:1")]
    [TestCase("p:0:20")]
    [TestCase("p:3:0")]
    [TestCase("p:-3:20")]
    [TestCase("p: 3:20")]
    [TestCase("p:x:20")]
    [TestCase("p:99999999999999999999:20")]
    [TestCase("3:20")]
    public async Task A_cursor_that_is_not_ours_is_a_cursor_fault_and_no_request(string cursor) =>
        Assert.That(await ListFaultAsync(cursor), Is.InstanceOf<CursorFault>());

    [Test]
    public async Task A_message_page_takes_no_cursor()
    {
        var result = await Account().ListMessagesAsync(ThreadId, new MessageQuery(), At("c:664a"), Cancellation);

        Assert.That(result.AsT1, Is.InstanceOf<CursorFault>());
    }

    [Test]
    public async Task The_vendor_applies_unread_and_the_caller_the_rest()
    {
        Answers("""{"hasMore":false}""");

        Assert.Multiple(async () =>
        {
            Assert.That((await ListAsync()).FilterApplied, Is.EqualTo(FilterApplied.None));
            Assert.That((await ListAsync(new ConversationQuery { Unread = true })).FilterApplied, Is.EqualTo(FilterApplied.Vendor));
            Assert.That((await ListAsync(new ConversationQuery { Unread = true, Channels = [Channel.Email] })).FilterApplied, Is.EqualTo(FilterApplied.Local));
            Assert.That((await ListAsync(new ConversationQuery { Since = DateTimeOffset.UnixEpoch })).FilterApplied, Is.EqualTo(FilterApplied.Local));
        });
    }

    [Test]
    public void The_list_order_is_not_documented() => Assert.That(Account().ListOrder, Is.EqualTo(ListOrder.Undocumented));

    private void Answers(string pagination) => ListAnswers($$"""{"success":true,"data":[{"id":"a"}],"pagination":{{pagination}}}""");
}
