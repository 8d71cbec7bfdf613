using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.Lemlist.Tests.Mapping;

/// <summary>The example of "Get Many Inboxes", copied as it stands.</summary>
[CancelAfter(20_000)]
public sealed class DocumentedConversationsTests : LemlistFixture
{
    private static readonly ConversationMember[] BothHaveRead = Members(jordanHasRead: true);

    [Test]
    public async Task All_four_are_read_in_the_documented_order_and_there_is_no_next_page()
    {
        var page = await Read();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                page.Items.Select(conversation => conversation.Id.Value),
                Is.EqualTo(new[] { "ctc_Ds0IaxECSACsbLMzA", "ctc_p66lDxuCdb9ZUMSN2", "ctc_rtlWNMHykdtwjih7i", "ctc_POL1cAPMvKzr851KU" }));
            Assert.That(page.Items.Select(conversation => conversation.LastActivityAt), Is.Ordered.Descending);
            Assert.That(page.Skipped, Is.Empty);
            Assert.That(page.Next, Is.Null);
        }
    }

    [Test]
    public async Task The_first_one_value_by_value()
    {
        var conversation = (await Read()).Items[0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(conversation.VendorId, Is.EqualTo("ibx_RsROKFC3gmowgc74P"));
            Assert.That(conversation.Contact, Is.EqualTo(new Contact { Id = "ctc_Ds0IaxECSACsbLMzA", FullName = "Alex", Email = "alex@example.com" }));
            Assert.That(conversation.LastActivityAt, Is.EqualTo(new DateTimeOffset(2024, 12, 17, 9, 42, 32, 971, TimeSpan.Zero)));
            Assert.That(conversation.LastInboundAt, Is.EqualTo(new DateTimeOffset(2024, 12, 3, 10, 12, 20, 620, TimeSpan.Zero)));
            Assert.That(conversation.CreatedAt, Is.EqualTo(new DateTimeOffset(2024, 12, 3, 9, 52, 55, 466, TimeSpan.Zero)));
            Assert.That(conversation.CreatedBy, Is.EqualTo("act_gKmkJOLCfUl4TkhIl"));
            Assert.That(conversation.HasReplies, Is.True);
            Assert.That(conversation.Channels, Is.EqualTo(new[] { Channel.Email }));
            Assert.That(conversation.LastChannel, Is.EqualTo(Channel.Email));
            Assert.That(conversation.IsRead, Is.True);
            Assert.That(conversation.Members, Is.EqualTo(BothHaveRead));
            Assert.That(conversation.Opportunities, Is.Empty);
            Assert.That(conversation.TenantId, Is.EqualTo("tea_8QvkOiBfPdb2ZRhHi"));
        }
    }

    [Test]
    public async Task The_second_one_has_no_name_and_is_unread_for_one_user_only()
    {
        var seenByJordan = (await Read()).Items[1];
        var seenByAlex = (await Read("usr_bcPQCObkKptmHw2Rp")).Items[1];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(seenByJordan.Contact, Is.EqualTo(new Contact { Id = "ctc_p66lDxuCdb9ZUMSN2", Email = "casey@example.com" }));
            Assert.That(seenByJordan.Members, Is.EqualTo(Members(jordanHasRead: false)));
            Assert.That((seenByJordan.IsRead, seenByAlex.IsRead), Is.EqualTo(((bool?)false, (bool?)true)));
        }
    }

    private static ConversationMember[] Members(bool jordanHasRead) =>
    [
        new ConversationMember { UserId = "usr_xtJHBMYJSOHzI3ZFb", IsSender = true, IsRead = jordanHasRead },
        new ConversationMember { UserId = "usr_bcPQCObkKptmHw2Rp", IsSender = true, IsRead = true },
    ];

    private async Task<Page<Conversation>> Read(string userId = UserId)
    {
        AnswersConversations(Fixture.Read("documented-conversations.json"), $"userId={userId}&page=1&limit=50");
        return await FirstConversationsOf(Lemlist(options => options.UserId = userId));
    }
}
