using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.LeadConnector.Tests;

[TestFixture]
[CancelAfter(20_000)]
public sealed class GarbageTests : LeadConnectorFixture
{
    [Test]
    public async Task Rows_of_the_search_that_cannot_be_read_are_skipped_one_by_one()
    {
        AnswerSearch(Fixture.Read("search-garbage.json"));

        var page = await SearchAsync();
        var conversation = page.Items.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Skipped.Select(item => $"{item.Id}: {item.Reason}"), Is.EqualTo(new[]
            {
                ": the element is null", ": the element does not fit", "../contacts: the id holds a character no id of this vendor has", ": the id is missing",
                ": the element does not fit at $.fullName",
            }));
            Assert.That(page.Skipped[2].Raw.ToText(), Is.EqualTo("""{ "id": "../contacts" }"""));
            Assert.That(conversation.Id.Value, Is.EqualTo("conv3"));
            Assert.That((conversation.UnreadCount, conversation.IsRead, conversation.IsStarred), Is.EqualTo((default(int?), default(bool?), default(bool?))));
            Assert.That(conversation.Channels, Is.EqualTo(new[] { Channel.Sms }));
            Assert.That(conversation.LastActivityAt, Is.EqualTo(DateTimeOffset.FromUnixTimeMilliseconds(1711563229000)));
        }
    }

    [Test]
    public async Task Rows_of_a_thread_that_cannot_be_read_are_skipped_one_by_one()
    {
        AnswerMessages(Fixture.Read("messages-garbage.json"));

        var page = await MessagesAsync();
        var message = page.Items.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Skipped.Select(item => item.Reason), Is.EqualTo(new[]
            {
                "the element is null", "the element does not fit", "the id holds a character no id of this vendor has", "the id is missing", "the element does not fit at $.body",
                "the element does not fit at $.meta.email.messageIds",
            }));
            Assert.That(message.Id.Value, Is.EqualTo("row5"));
            Assert.That((message.Channel, message.VendorType), Is.EqualTo((Channel.Sms, "2")));
            Assert.That(message.At, Is.EqualTo(DateTimeOffset.FromUnixTimeMilliseconds(1711563229000)));
            Assert.That(message.Body.Text, Is.EqualTo("12"));
            Assert.That(message.To, Is.EqualTo(new[] { new Party { Address = "+15550101" } }));
            Assert.That(message.Attachments.Select(attachment => (attachment.Url, attachment.IsDownloadable)), Is.EqualTo(new[] { ("::", false), ("ftp://files.example.com/a", false) }));
            Assert.That(message.Call, Is.EqualTo(new CallInfo()));
            Assert.That((message.State, message.Direction), Is.EqualTo((default(DeliveryState?), MessageDirection.Unknown)));
        }
    }

    [Test]
    public async Task A_byte_order_mark_does_no_harm()
    {
        AnswerSearch("\uFEFF" + Fixture.Read("search-minimal.json"));

        Assert.That((await SearchAsync()).Items, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_unread_count_beyond_an_int_is_unread_without_a_count()
    {
        AnswerSearch("""{"conversations":[{"id":"c1","unreadCount":99999999999}]}""");

        var conversation = (await SearchAsync()).Items.Single();

        Assert.That((conversation.IsRead, conversation.UnreadCount), Is.EqualTo((false, default(int?))));
    }
}
