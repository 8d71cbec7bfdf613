using UnifiedInbox.Mapping;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.Sendkit.Tests;

[CancelAfter(20_000)]
public sealed class ConversationMappingTests : SendkitFixture
{
    [Test]
    public void Every_member_of_the_models_is_mapped_or_left_out_on_purpose() =>
        Assert.That(() => StrictMapping.Create(new SendkitMapping()).Compile(failFast: false), Throws.Nothing);

    [Test]
    public async Task A_listed_conversation_has_every_documented_field()
    {
        ListAnswers(Fixture.Read("conversations.json"));

        var page = await ListAsync();

        var conversation = page.Items.Single();
        Assert.Multiple(() =>
        {
            Assert.That(page.Skipped, Is.Empty);
            Assert.That(conversation.Id, Is.EqualTo(ThreadId));
            Assert.That(conversation.Contact, Is.EqualTo(new Contact
            {
                Id = "664a1b2c3d4e5f6a7b8c9d01",
                FirstName = "Jane",
                LastName = "Doe",
                Email = "jane@example.com",
                Company = "Acme Inc",
                JobTitle = "VP of Sales",
            }));
            Assert.That(conversation.LastActivityAt, Is.EqualTo(Utc(2024, 6, 1, 15, 45)));
            Assert.That(conversation.LastInboundAt, Is.EqualTo(Utc(2024, 6, 1, 14, 30)));
            Assert.That(conversation.HasReplies, Is.True);
            Assert.That(conversation.Channels, Is.EqualTo(new[] { Channel.Email }));
            Assert.That(conversation.LastChannel, Is.EqualTo(Channel.Email));
            Assert.That(conversation.Preview, Is.EqualTo("Thanks for reaching out! I'd love to..."));
            Assert.That(conversation.LastDirection, Is.EqualTo(MessageDirection.Inbound));
            Assert.That(conversation.IsRead, Is.False);
            Assert.That(conversation.UnreadCount, Is.EqualTo(2));
            Assert.That(conversation.MessageCount, Is.EqualTo(5));
            Assert.That(conversation.Status, Is.EqualTo("active"));
            Assert.That(conversation.Campaign, Is.EqualTo(new Campaign { Id = "664a1b2c3d4e5f6a7b8c9d02", Name = "Q1 Outreach" }));
            Assert.That(conversation.AiTag, Is.EqualTo("interested"));
            Assert.That(conversation.Tags, Is.EqualTo(new[] { "vip", "follow up" }));
            Assert.That(conversation.Raw.IsEmpty, Is.True);
        });
    }

    [Test]
    public async Task A_conversation_of_the_older_form_leaves_its_read_state_open()
    {
        ListAnswers(Fixture.Read("conversations-older.json"));

        var conversation = (await ListAsync()).Items.Single();

        Assert.Multiple(() =>
        {
            Assert.That(conversation.LastActivityAt, Is.EqualTo(Utc(2024, 6, 1, 14, 30)), "repliedAt is later than the last message");
            Assert.That(conversation.LastDirection, Is.EqualTo(MessageDirection.Outbound));
            Assert.That(conversation.IsRead, Is.Null);
            Assert.That(conversation.UnreadCount, Is.Null);
            Assert.That(conversation.MessageCount, Is.EqualTo(3));
            Assert.That(conversation.AiTag, Is.Null);
            Assert.That(conversation.Tags, Is.Empty);
        });
    }

    [TestCase("""{"id":"a","repliedAt":"2024-06-01T10:00:00.000Z"}""", 10)]
    [TestCase("""{"id":"a","lastMessage":{"receivedAt":"2024-06-01T11:00:00.000Z"}}""", 11)]
    [TestCase("""{"id":"a","repliedAt":"2024-06-01T12:00:00.000Z","lastMessage":{"receivedAt":"2024-06-01T11:00:00.000Z"}}""", 12)]
    [TestCase("""{"id":"a","repliedAt":"2024-06-01T12:00:00.000Z","lastMessage":{"receivedAt":"2024-06-01T13:00:00.000Z"}}""", 13)]
    public async Task The_last_activity_is_the_later_time_of_those_there_are(string conversation, int hour)
    {
        ListAnswers($$$"""{"success":true,"data":[{{{conversation}}}],"pagination":{"hasMore":false}}""");

        var activity = (await ListAsync()).Items.Single().LastActivityAt;

        Assert.That(activity, Is.EqualTo(Utc(2024, 6, 1, hour, 0)));
    }

    [Test]
    public async Task A_conversation_with_an_id_only_has_nulls_and_empty_lists()
    {
        ListAnswers("""{"success":true,"data":[{"id":"664a1b2c3d4e5f6a7b8c9d0e"}],"pagination":{"hasMore":false}}""");

        var conversation = (await ListAsync()).Items.Single();

        Assert.Multiple(() =>
        {
            Assert.That(conversation.Id, Is.EqualTo(ThreadId));
            Assert.That(conversation.Contact, Is.Null);
            Assert.That(conversation.Campaign, Is.Null);
            Assert.That(conversation.LastActivityAt, Is.Null);
            Assert.That(conversation.LastInboundAt, Is.Null);
            Assert.That(conversation.Preview, Is.Null);
            Assert.That(conversation.LastDirection, Is.EqualTo(MessageDirection.Unknown));
            Assert.That(conversation.IsRead, Is.Null);
            Assert.That(conversation.UnreadCount, Is.Null);
            Assert.That(conversation.MessageCount, Is.Null);
            Assert.That(conversation.Status, Is.Null);
            Assert.That(conversation.AiTag, Is.Null);
            Assert.That(conversation.Tags, Is.Empty);
        });
    }

    [Test]
    public async Task A_count_that_is_no_count_is_unknown_rather_than_wrong()
    {
        ListAnswers("""{"success":true,"data":[{"id":"a","unreadCount":4294967297,"messageCount":"7"}],"pagination":{"hasMore":false}}""");

        var conversation = (await ListAsync()).Items.Single();

        Assert.Multiple(() =>
        {
            Assert.That(conversation.UnreadCount, Is.Null);
            Assert.That(conversation.MessageCount, Is.EqualTo(7));
        });
    }

    [Test]
    public async Task A_thread_carries_the_conversation_as_the_detail_gives_it()
    {
        ThreadAnswers(Fixture.Read("thread-documented.json"));

        var conversation = (await ThreadAsync()).Conversation!;

        Assert.Multiple(() =>
        {
            Assert.That(conversation.Id, Is.EqualTo(ThreadId));
            Assert.That(conversation.Contact, Is.EqualTo(new Contact
            {
                Id = "664a1b2c3d4e5f6a7b8c9d01",
                FirstName = "Jane",
                LastName = "Doe",
                Email = "jane@example.com",
                Company = "Acme Inc",
                JobTitle = "VP of Sales",
            }));
            Assert.That(conversation.Campaign, Is.EqualTo(new Campaign { Id = "664a1b2c3d4e5f6a7b8c9d02", Name = "Q1 Outreach" }));
            Assert.That(conversation.Status, Is.EqualTo("active"));
            Assert.That(conversation.AiTag, Is.EqualTo("interested"));
            Assert.That(conversation.Tags, Is.EqualTo(new[] { "vip" }));
            Assert.That(conversation.IsRead, Is.True);
            Assert.That(conversation.UnreadCount, Is.Zero);
            Assert.That(conversation.Channels, Is.EqualTo(new[] { Channel.Email }));
        });
    }

    [Test]
    public async Task What_the_detail_does_not_say_stays_open_and_is_not_computed_from_messages()
    {
        ThreadAnswers(Fixture.Read("thread-documented.json"));

        var conversation = (await ThreadAsync()).Conversation!;

        Assert.Multiple(() =>
        {
            Assert.That(conversation.HasReplies, Is.Null);
            Assert.That(conversation.LastActivityAt, Is.Null);
            Assert.That(conversation.LastInboundAt, Is.Null);
            Assert.That(conversation.Preview, Is.Null);
            Assert.That(conversation.MessageCount, Is.Null);
            Assert.That(conversation.LastDirection, Is.EqualTo(MessageDirection.Unknown));
        });
    }

    private static DateTimeOffset Utc(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, TimeSpan.Zero);
}
