using UnifiedInbox.Mapping;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.LeadConnector.Tests;

[TestFixture]
[CancelAfter(20_000)]
public sealed class ConversationMappingTests : LeadConnectorFixture
{
    [Test]
    public void The_mapping_is_complete() => Assert.That(() => StrictMapping.Create(new LeadConnectorMapping()).Compile(failFast: false), Throws.Nothing);

    [Test]
    public async Task A_row_of_the_search_maps_member_by_member()
    {
        AnswerSearch(Fixture.Read("search-every-field.json"));

        var conversation = (await SearchAsync()).Items.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(conversation.Id.ToString(), Is.EqualTo("leadconnector/acme/tDtDnQdgm2LXpyiqYvZ6"));
            Assert.That(conversation.VendorId, Is.Null);
            Assert.That(conversation.Contact, Is.EqualTo(new Contact { Id = "ve9EPM428h8vShlRW1KT", FullName = "Jane Doe", Email = "jane@example.com", Phone = "+15550100" }));
            Assert.That(conversation.LastActivityAt, Is.EqualTo(DateTimeOffset.FromUnixTimeMilliseconds(1711563229000)));
            Assert.That(conversation.LastInboundAt, Is.EqualTo(DateTimeOffset.FromUnixTimeMilliseconds(1711563228000)));
            Assert.That(conversation.CreatedAt, Is.EqualTo(DateTimeOffset.FromUnixTimeMilliseconds(1711000000000)));
            Assert.That(conversation.CreatedBy, Is.Null);
            Assert.That(conversation.HasReplies, Is.Null);
            Assert.That(conversation.Channels, Is.EqualTo(new[] { Channel.Email, Channel.Sms, new Channel("99") }));
            Assert.That(conversation.LastChannel, Is.EqualTo(Channel.Sms));
            Assert.That(conversation.Preview, Is.EqualTo("See you on Thursday"));
            Assert.That(conversation.LastDirection, Is.EqualTo(MessageDirection.Inbound));
            Assert.That(conversation.IsRead, Is.False);
            Assert.That(conversation.UnreadCount, Is.EqualTo(2));
            Assert.That(conversation.MessageCount, Is.Null);
            Assert.That(conversation.Members, Is.Empty);
            Assert.That(conversation.AssignedTo, Is.EqualTo("usr7EPM428h8vShlRW1K"));
            Assert.That(conversation.IsStarred, Is.True);
            Assert.That(conversation.Status, Is.Null);
            Assert.That(conversation.Campaign, Is.Null);
            Assert.That(conversation.AiTag, Is.Null);
            Assert.That(conversation.Tags, Is.Empty);
            Assert.That(conversation.Opportunities, Is.Empty);
            Assert.That(conversation.TenantId, Is.EqualTo("ye3sJKNt2TC5SPsT8QSz"));
            Assert.That(conversation.Raw.IsEmpty);
        }
    }

    [Test]
    public async Task A_row_with_only_an_id_leaves_everything_else_open()
    {
        AnswerSearch(Fixture.Read("search-minimal.json"));

        var conversation = (await SearchAsync()).Items.Single();

        Assert.That(conversation, Is.EqualTo(new Conversation { Id = Conversation, Channels = conversation.Channels }));
        Assert.That(conversation.Channels, Is.Empty);
    }

    [Test]
    public async Task The_conversation_of_a_thread_carries_what_the_detail_call_has()
    {
        AnswerMessages("""{"messages":{"messages":[]}}""");
        AnswerConversation();

        var conversation = (await ThreadAsync()).Conversation!;

        var expected = new Conversation
        {
            Id = Conversation,
            Contact = new Contact { Id = "ve9EPM428h8vShlRW1KT" },
            Channels = conversation.Channels,
            IsRead = true,
            UnreadCount = 0,
            AssignedTo = "usr7EPM428h8vShlRW1K",
            IsStarred = false,
            TenantId = "ye3sJKNt2TC5SPsT8QSz",
        };
        Assert.That(conversation, Is.EqualTo(expected));
        Assert.That(conversation.Channels, Is.Empty);
    }

    [TestCase("""{"fullName":null,"contactName":"Jane"}""", "Jane")]
    [TestCase("""{"fullName":"Jane Doe","contactName":"Jane"}""", "Jane Doe")]
    [TestCase("""{"phone":"+15550100"}""", null)]
    public async Task The_full_name_comes_before_the_contact_name(string fields, string? expected)
    {
        AnswerSearch(Row(fields));

        Assert.That((await SearchAsync()).Items.Single().Contact?.FullName, Is.EqualTo(expected));
    }

    [TestCase("""{"sort":["1711563229000"],"lastMessageDate":1}""")]
    [TestCase("""{"sort":[1711563229000.75, "id"],"lastMessageDate":1}""")]
    [TestCase("""{"sort":[],"lastMessageDate":1711563229000}""")]
    [TestCase("""{"sort":[null],"lastMessageDate":"1711563229000"}""")]
    [TestCase("""{"sort":["none"],"lastMessageDate":"2024-03-27T18:13:49Z"}""")]
    [TestCase("""{"sort":[999999999999999999999],"lastMessageDate":"2024-03-27T19:13:49.000+01:00"}""")]
    public async Task The_last_activity_is_the_sort_value_else_the_last_message_in_any_form_of_date(string fields)
    {
        AnswerSearch(Row(fields));

        Assert.That((await SearchAsync()).Items.Single().LastActivityAt, Is.EqualTo(DateTimeOffset.FromUnixTimeMilliseconds(1711563229000)));
    }

    [TestCase("inbound", "TYPE_SMS", MessageDirection.Inbound, true)]
    [TestCase("outbound", "TYPE_SMS", MessageDirection.Outbound, false)]
    [TestCase("outbound", "TYPE_INTERNAL_COMMENT", MessageDirection.Unknown, false)]
    [TestCase("sideways", "TYPE_SMS", MessageDirection.Unknown, false)]
    public async Task Only_an_inbound_last_message_tells_when_the_last_inbound_was(string word, string type, MessageDirection direction, bool tells)
    {
        AnswerSearch(Row($$"""{"lastMessageDirection":"{{word}}","lastMessageType":"{{type}}","lastMessageDate":1711563229000}"""));

        var conversation = (await SearchAsync()).Items.Single();

        Assert.That((conversation.LastDirection, conversation.LastInboundAt is not null), Is.EqualTo((direction, tells)));
    }

    [Test]
    public async Task What_only_the_team_sees_is_no_channel_of_the_conversation()
    {
        AnswerSearch(Row("""{"messageTypes":[37,36,100,"TYPE_ACTIVITY_WHATSAPP"],"lastMessageType":"TYPE_INTERNAL_COMMENT"}"""));

        var conversation = (await SearchAsync()).Items.Single();

        Assert.That(conversation.Channels, Is.Empty);
        Assert.That(conversation.LastChannel, Is.EqualTo(Channel.Internal));
    }

    [Test]
    public async Task The_last_message_s_type_is_a_channel_even_where_the_numbers_leave_it_out()
    {
        AnswerSearch(Row("""{"messageTypes":[2,20],"lastMessageType":"TYPE_RCS"}"""));

        Assert.That((await SearchAsync()).Items.Single().Channels, Is.EqualTo(new[] { Channel.Sms, Channel.Rcs }));
    }

    private static string Row(string fields) => $$"""{"conversations":[{"id":"conv1",{{fields[1..]}}]}""";
}
