namespace UnifiedInbox.Providers.Sendkit.Tests;

[CancelAfter(20_000)]
public sealed class ExtentTests : SendkitFixture
{
    [TestCase("p:3:2", """{"total":61,"page":3,"limit":2,"pages":31}""", 4, 6, 61)]
    [TestCase("p:3:2", """{"total":61,"pages":31}""", 4, 6, 61, Description = "what the answer leaves out is as it was asked for")]
    [TestCase("p:3:50", """{"total":61,"page":3,"limit":2,"pages":31}""", 4, 6, 61, Description = "a limit that is capped is the one pages are reckoned by")]
    [TestCase("p:3:2", """{"total":61,"page":1,"limit":2,"pages":31}""", 0, 2, 61, Description = "another page than the one asked for says so")]
    [TestCase("p:3:2", """{"total":61,"page":-1,"limit":0,"pages":31}""", 4, 6, 61, Description = "there is no such page")]
    [TestCase(null, """{"total":61,"page":1,"limit":20,"pages":4}""", 0, 2, 61)]
    [TestCase(null, """{"total":61,"limit":20,"hasMore":true,"nextCursor":"664a"}""", 0, 2, 61, Description = "the first page starts the list in the cursor form too")]
    [TestCase(null, """{"total":"2","limit":20,"hasMore":false}""", 0, 2, 2)]
    public async Task A_page_lies_where_sendkit_counts_it(string? cursor, string pagination, long start, long end, long total) =>
        Assert.That(await ExtentAsync(cursor, pagination), Is.EqualTo(new PageExtent(start, end, total)));

    [TestCase("c:664a", """{"total":61,"limit":2,"hasMore":true,"nextCursor":"664b"}""", Description = "a cursor is a place, not a count")]
    [TestCase("p:3:2", """{"page":3,"limit":2,"pages":31}""")]
    [TestCase("p:3:2", """{"total":-61,"page":3,"limit":2,"pages":31}""")]
    [TestCase("p:3:2", """{"total":5,"page":3,"limit":2,"pages":31}""", Description = "fewer than came")]
    [TestCase("p:3:2", """{"total":{},"page":3,"limit":[],"pages":31}""")]
    [TestCase("p:3:2", """{"total":610,"page":3,"limit":20,"pages":31}""", Description = "a page shorter than pages are said to be, and not the last")]
    [TestCase("p:9223372036854775807:2", """{"total":61,"pages":31}""")]
    [TestCase(null, "null")]
    public async Task Without_a_count_that_can_be_right_it_lies_nowhere(string? cursor, string pagination) =>
        Assert.That(await ExtentAsync(cursor, pagination), Is.Null);

    private async Task<PageExtent?> ExtentAsync(string? cursor, string pagination)
    {
        ListAnswers($$"""{"success":true,"data":[{"id":"a"},null],"pagination":{{pagination}}}""");
        return (await ListAsync(cursor: cursor)).Extent;
    }
}
