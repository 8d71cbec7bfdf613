using RichardSzalay.MockHttp;

namespace UnifiedInbox.Providers.Example.Tests;

[CancelAfter(30_000)]
internal sealed class RequestTests : ExampleFixture
{
    private const string List = "https://api.vendor.example/v2/conversations";

    [Test]
    public async Task The_first_page_is_asked_for_without_a_cursor()
    {
        Vendor.When(List).WithExactQueryString("limit=50").WithHeaders("X-Example-Token", "a-token").Respond("application/json", """{"items":[]}""");

        Assert.That((await Account().ListConversationsAsync(new ConversationQuery(), default, Cancellation)).IsT0, Is.True);
    }

    [Test]
    public async Task The_next_page_is_asked_for_with_the_vendors_own_cursor_and_the_filter_it_can_apply()
    {
        Vendor.When(List).WithExactQueryString("limit=7&after=x%2Fy%3D%3D&unread=true").Respond("application/json", """{"items":[],"after":"z"}""");

        var page = (await Account().ListConversationsAsync(
            new ConversationQuery { Unread = true }, new PageRequest(new PageCursor("example:x/y=="), 7), Cancellation)).OrThrow();

        Assert.That((page.Next, page.FilterApplied), Is.EqualTo((new PageCursor("example:z"), FilterApplied.Vendor)));
    }

    [Test]
    public async Task A_page_is_no_larger_than_the_vendor_takes()
    {
        Vendor.When(List).WithExactQueryString("limit=100").Respond("application/json", """{"items":[]}""");

        Assert.That((await Account().ListConversationsAsync(new ConversationQuery(), new PageRequest(null, 500), Cancellation)).IsT0, Is.True);
    }

    [Test]
    public async Task A_file_is_opened_at_the_vendor_with_the_token()
    {
        Vendor.When($"{List}/cv_1/messages").Respond("application/json", """{"items":[{"id":"ms_1","files":[{"name":"offer.txt","url":"/v2/files/fi_1"}]}]}""");
        Vendor.When("https://api.vendor.example/v2/files/fi_1").WithHeaders("X-Example-Token", "a-token").Respond("text/plain", "the offer");

        await using var content = (await Account().OpenAttachmentAsync(new AttachmentId(new MessageId(Conversation, "ms_1"), 0), Cancellation)).OrThrow();

        using var reader = new StreamReader(content.Stream);
        Assert.That(await reader.ReadToEndAsync(Cancellation), Is.EqualTo("the offer"));
    }
}
