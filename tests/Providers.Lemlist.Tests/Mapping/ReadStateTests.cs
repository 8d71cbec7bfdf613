namespace UnifiedInbox.Providers.Lemlist.Tests.Mapping;

[CancelAfter(20_000)]
public sealed class ReadStateTests : LemlistFixture
{
    private const string Colleague = """{ "userId": "usr_colleague", "sender": true, "read": true }""";

    [TestCase("true", true)]
    [TestCase("false", false)]
    public async Task It_is_that_of_this_accounts_own_user(string read, bool expected)
    {
        var conversation = await Of($$"""[{{Colleague}}, { "userId": "{{UserId}}", "sender": true, "read": {{read}} }]""");

        Assert.That(conversation.IsRead, Is.EqualTo(expected));
    }

    [TestCase($"[{Colleague}]", TestName = "It_is_unknown_when_only_others_have_a_row")]
    [TestCase("[]", TestName = "It_is_unknown_when_nobody_has_a_row")]
    [TestCase("null", TestName = "It_is_unknown_without_users")]
    [TestCase($$"""[{ "userId": "{{UserId}}", "sender": true }]""", TestName = "It_is_unknown_when_the_row_does_not_say")]
    public async Task It_is_unknown(string users)
    {
        var conversation = await Of(users);

        Assert.That(conversation.IsRead, Is.Null);
    }

    [Test]
    public async Task A_user_without_an_id_or_a_row_that_is_null_is_no_member()
    {
        var conversation = await Of($$"""[null, { "sender": true, "read": false }, { "userId": "{{UserId}}", "read": true }]""");

        Assert.That(conversation.Members, Is.EqualTo(new[] { new ConversationMember { UserId = UserId, IsRead = true } }));
        Assert.That(conversation.IsRead, Is.True);
    }

    [Test]
    public async Task An_unknown_read_state_passes_the_unread_filter()
    {
        var conversation = await Of("[]");

        Assert.That(new ConversationQuery { Unread = true }.Matches(conversation), Is.True);
    }

    [TestCase(true, FilterApplied.Local)]
    [TestCase(false, FilterApplied.None)]
    public async Task The_unread_filter_is_left_to_whoever_reads_the_page(bool unread, FilterApplied expected)
    {
        AnswersConversations(Answer($$"""{ "contactId": "ctc_1", "users": [{ "userId": "{{UserId}}", "read": true }] }"""));

        var page = (await Lemlist().ListConversationsAsync(new ConversationQuery { Unread = unread }, new PageRequest(null), Token)).OrThrow();

        Assert.That((page.FilterApplied, page.Items.Count), Is.EqualTo((expected, 1)));
    }

    private Task<Conversation> Of(string users) => OnlyConversation($$"""{ "contactId": "ctc_1", "users": {{users}} }""");
}
