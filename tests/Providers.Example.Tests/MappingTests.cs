namespace UnifiedInbox.Providers.Example.Tests;

[CancelAfter(30_000)]
internal sealed class MappingTests : ExampleFixture
{
    [Test]
    public async Task A_conversation_has_every_member_the_vendor_gives()
    {
        var conversation = await OnlyConversation("""
            {"id":"cv_1","person":{"id":"pe_1","name":"Ada","email":"ada@example.org","phone":"+49 555 0100"},"channels":["mail","text"],
             "last_at":1768467540,"last_from":"person","snippet":"Hello","unread":2}
            """);

        Assert.Multiple(() =>
        {
            Assert.That(conversation.Id, Is.EqualTo(Conversation));
            Assert.That(conversation.Contact, Is.EqualTo(new Contact { Id = "pe_1", FullName = "Ada", Email = "ada@example.org", Phone = "+49 555 0100" }));
            Assert.That(conversation.Channels, Is.EqualTo(new[] { Channel.Email, Channel.Sms }));
            Assert.That(conversation.LastActivityAt, Is.EqualTo(new DateTimeOffset(2026, 1, 15, 8, 59, 0, TimeSpan.Zero)));
            Assert.That(conversation.LastDirection, Is.EqualTo(MessageDirection.Inbound));
            Assert.That(conversation.Preview, Is.EqualTo("Hello"));
            Assert.That(conversation.IsRead, Is.False);
            Assert.That(conversation.UnreadCount, Is.EqualTo(2));
            Assert.That(conversation.Raw.IsEmpty, Is.False);
        });
    }

    [Test]
    public async Task A_message_has_every_member_the_vendor_gives()
    {
        var message = await OnlyMessage("""
            {"id":"ms_1","channel":"mail","from":"team","at":1768467540.5,"subject":"Offer","html":"<p>Hi</p>","sender":"team@example.com","sender_name":"The team",
             "to":["ada@example.org"],"status":"bounced","files":[{"name":"offer.txt","type":"text/plain","bytes":21,"url":"/v2/files/fi_1"},null]}
            """);

        Assert.Multiple(() =>
        {
            Assert.That(message.Id, Is.EqualTo(new MessageId(Conversation, "ms_1")));
            Assert.That((message.Channel, message.Kind, message.VendorType), Is.EqualTo((Channel.Email, MessageKind.Message, "mail")));
            Assert.That(message.Direction, Is.EqualTo(MessageDirection.Outbound));
            Assert.That(message.At, Is.EqualTo(new DateTimeOffset(2026, 1, 15, 8, 59, 0, 500, TimeSpan.Zero)));
            Assert.That(message.Subject, Is.EqualTo("Offer"));
            Assert.That(message.Body, Is.EqualTo(MessageBody.FromHtml("<p>Hi</p>")));
            Assert.That(message.From, Is.EqualTo(new Party { Name = "The team", Address = "team@example.com" }));
            Assert.That(message.To, Is.EqualTo(new[] { new Party { Address = "ada@example.org" } }));
            Assert.That(message.State, Is.EqualTo(DeliveryState.Failed));
            Assert.That(message.Attachments.Select(file => (file.FileName, file.Size, file.IsDownloadable)), Is.EqualTo(new[] { ("offer.txt", (long?)21, true), (null, null, false) }));
            Assert.That(message.Raw.IsEmpty, Is.False);
        });
    }

    [Test]
    public async Task What_the_vendor_does_not_say_is_null_or_unknown()
    {
        var message = await OnlyMessage("""{"id":"ms_1"}""");

        Assert.That((message.At, message.From, message.State, message.Direction), Is.EqualTo((default(DateTimeOffset?), default(Party), default(DeliveryState?), MessageDirection.Unknown)));
        Assert.That(message.Channel.Value, Is.EqualTo("unknown"));
    }

    [Test]
    public async Task A_word_the_vendor_added_survives() =>
        Assert.That((await OnlyMessage("""{"id":"ms_1","channel":"fax"}""")).Channel.Value, Is.EqualTo("fax"));
}
