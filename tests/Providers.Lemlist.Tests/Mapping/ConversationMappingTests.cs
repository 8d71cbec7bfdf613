using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.Lemlist.Tests.Mapping;

[CancelAfter(20_000)]
public sealed class ConversationMappingTests : LemlistFixture
{
    [Test]
    public async Task Every_documented_field_reaches_its_member()
    {
        AnswersConversations(Fixture.Read("conversation-full.json"));

        var conversation = (await FirstConversationsOf(Lemlist())).Items.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(conversation.Id, Is.EqualTo(new ConversationId(Acme, "ctc_0000000000contact")));
            Assert.That(conversation.VendorId, Is.EqualTo("ibx_0000000000000full"));
            Assert.That(
                conversation.Contact,
                Is.EqualTo(new Contact { Id = "ctc_0000000000contact", FullName = "Robin Roe", Email = "robin@example.org" }));
            Assert.That(conversation.LastActivityAt, Is.EqualTo(new DateTimeOffset(2025, 1, 2, 3, 4, 5, 678, TimeSpan.Zero)));
            Assert.That(conversation.LastInboundAt, Is.EqualTo(new DateTimeOffset(2025, 1, 1, 2, 3, 4, 5, TimeSpan.Zero)));
            Assert.That(conversation.CreatedAt, Is.EqualTo(new DateTimeOffset(2024, 11, 12, 13, 14, 15, 161, TimeSpan.Zero)));
            Assert.That(conversation.CreatedBy, Is.EqualTo("usr_bcPQCObkKptmHw2Rp"));
            Assert.That(conversation.HasReplies, Is.True);
            Assert.That(
                conversation.Channels,
                Is.EqualTo(new[] { Channel.Email, Channel.LinkedIn, Channel.WhatsApp, Channel.Sms, new Channel("carrierPigeon") }));
            Assert.That(conversation.LastChannel, Is.EqualTo(Channel.LinkedIn));
            Assert.That(conversation.IsRead, Is.False);
            Assert.That(conversation.Members, Is.EqualTo(new[]
            {
                new ConversationMember { UserId = "usr_bcPQCObkKptmHw2Rp", IsSender = false, IsRead = true },
                new ConversationMember { UserId = "usr_xtJHBMYJSOHzI3ZFb", IsSender = true, IsRead = false },
            }));
            Assert.That(conversation.Opportunities, Is.EqualTo(new[]
            {
                new Opportunity { Id = "opp_00000000000manual", Type = "manual", Done = true },
                new Opportunity { Id = "opp_000000000000phone", Type = "phone" },
            }));
            Assert.That(conversation.TenantId, Is.EqualTo("tea_0000000000000team"));
        }
    }

    [Test]
    public async Task What_lemlist_does_not_say_stays_unsaid()
    {
        AnswersConversations(Fixture.Read("conversation-full.json"));

        var conversation = (await FirstConversationsOf(Lemlist())).Items.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(conversation.Preview, Is.Null);
            Assert.That(conversation.LastDirection, Is.EqualTo(MessageDirection.Unknown));
            Assert.That((conversation.UnreadCount, conversation.MessageCount), Is.EqualTo(((int?)null, (int?)null)));
            Assert.That((conversation.AssignedTo, conversation.IsStarred), Is.EqualTo(((string?)null, (bool?)null)));
            Assert.That((conversation.Status, conversation.AiTag, conversation.Campaign), Is.EqualTo(((string?)null, (string?)null, (Campaign?)null)));
            Assert.That(conversation.Tags, Is.Empty);
            Assert.That(conversation.Raw.IsEmpty, Is.True);
        }
    }

    [Test]
    public async Task A_conversation_with_nothing_but_its_contact_id_has_nulls_and_empty_lists()
    {
        var conversation = await OnlyConversation("""{ "contactId": "ctc_1" }""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(conversation.Id.Value, Is.EqualTo("ctc_1"));
            Assert.That(conversation.VendorId, Is.Null);
            Assert.That(conversation.Contact, Is.EqualTo(new Contact { Id = "ctc_1" }));
            Assert.That(conversation.LastActivityAt, Is.Null);
            Assert.That(conversation.LastInboundAt, Is.Null);
            Assert.That(conversation.CreatedAt, Is.Null);
            Assert.That((conversation.CreatedBy, conversation.TenantId), Is.EqualTo(default((string?, string?))));
            Assert.That((conversation.HasReplies, conversation.IsRead), Is.EqualTo(default((bool?, bool?))));
            Assert.That(conversation.LastChannel, Is.Null);
            Assert.That(conversation.Channels, Is.Empty);
            Assert.That(conversation.Members, Is.Empty);
            Assert.That(conversation.Opportunities, Is.Empty);
        }
    }

    [TestCase("act_gKmkJOLCfUl4TkhIl")]
    [TestCase("usr_xtJHBMYJSOHzI3ZFb")]
    public async Task What_began_it_is_an_activity_or_a_user(string createdBy)
    {
        var conversation = await OnlyConversation($$"""{ "contactId": "ctc_1", "createdBy": "{{createdBy}}" }""");

        Assert.That(conversation.CreatedBy, Is.EqualTo(createdBy));
    }

    [Test]
    public async Task A_contact_known_from_LinkedIn_only_may_have_neither_name_nor_address()
    {
        var conversation = await OnlyConversation("""{ "contactId": "ctc_1", "contact": { "_id": "ctc_1" } }""");

        Assert.That(conversation.Contact, Is.EqualTo(new Contact { Id = "ctc_1" }));
    }

    [Test]
    public async Task A_channel_without_a_word_is_left_out()
    {
        var conversation = await OnlyConversation("""{ "contactId": "ctc_1", "channels": ["email", null, " "], "lastRepliedChannel": "" }""");

        Assert.That(conversation.Channels, Is.EqualTo(new[] { Channel.Email }));
        Assert.That(conversation.LastChannel, Is.Null);
    }

    [Test]
    public async Task Opportunities_that_are_null_are_left_out()
    {
        var conversation = await OnlyConversation("""{ "contactId": "ctc_1", "opportunities": [null, { "id": "opp_1" }] }""");

        Assert.That(conversation.Opportunities, Is.EqualTo(new[] { new Opportunity { Id = "opp_1" } }));
    }
}
