using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.Lemlist.Tests.Mapping;

[CancelAfter(20_000)]
public sealed class MessageMappingTests : LemlistFixture
{
    [Test]
    public async Task Every_documented_field_of_a_sent_mail_reaches_its_member()
    {
        var mail = await Read("act_000000000mailsent");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(mail.Id, Is.EqualTo(new MessageId(Alex, "act_000000000mailsent")));
            Assert.That((mail.Channel, mail.Kind, mail.VendorType), Is.EqualTo((Channel.Email, MessageKind.Message, "emailsSent")));
            Assert.That(mail.Direction, Is.EqualTo(MessageDirection.Outbound));
            Assert.That(mail.At, Is.EqualTo(new DateTimeOffset(2025, 1, 2, 3, 4, 5, 678, TimeSpan.Zero)));
            Assert.That(mail.Subject, Is.EqualTo("A question"));
            Assert.That(mail.Body, Is.EqualTo(new MessageBody(null, "<p>Hello <b>Robin</b></p>")));
            Assert.That(mail.From, Is.EqualTo(new Party { Name = "Jordan Doe", Address = "jordan@example.com" }));
            Assert.That(mail.To, Is.EqualTo(new[] { new Party { Address = "robin@example.org" } }));
            Assert.That(mail.Cc, Is.EqualTo(new[] { new Party { Address = "kim@example.net" }, new Party { Address = "lee@example.net" } }));
            Assert.That(mail.User, Is.EqualTo(new TeamUser
            {
                Id = "usr_xtJHBMYJSOHzI3ZFb",
                Name = "Jordan Doe",
                Email = "jordan@example.com",
                MailboxId = "usm_000000000mailbox",
            }));
            Assert.That(mail.Campaign, Is.EqualTo(new Campaign { Id = "cam_0000000000000camp", SequenceId = "seq_0000000000000step", Step = 3 }));
            Assert.That(mail.LeadId, Is.EqualTo("lea_0000000000000lead"));
            Assert.That(mail.Attachments, Is.EqualTo(new[]
            {
                new Attachment
                {
                    Id = new AttachmentId(mail.Id, 0), FileName = "offer.pdf", ContentType = "application/pdf", Size = 1234,
                    Url = "https://files.example.com/offer.pdf", IsDownloadable = false,
                },
            }));
            Assert.That((mail.RfcMessageId, mail.ExternalId), Is.EqualTo(("<sent@mail.example.com>", (string?)null)));
        }
    }

    [Test]
    public async Task What_lemlist_does_not_say_stays_unsaid()
    {
        var mail = await Read("act_000000000mailsent");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(mail.State, Is.Null);
            Assert.That((mail.IsRead, mail.IsOpened, mail.IsClicked, mail.IsAutoReply), Is.EqualTo(default((bool?, bool?, bool?, bool?))));
            Assert.That((mail.ThreadKey, mail.Source, mail.Call), Is.EqualTo(default((string?, string?, CallInfo?))));
            Assert.That(mail.MailIds, Is.Empty);
            Assert.That(mail.Raw.IsEmpty, Is.True);
        }
    }

    [Test]
    public async Task A_reply_is_from_its_author_to_our_user_whose_sender_fields_it_carries()
    {
        var reply = await Read("act_00000000mailreply");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((reply.Channel, reply.Kind, reply.Direction), Is.EqualTo((Channel.Email, MessageKind.Message, MessageDirection.Inbound)));
            Assert.That(reply.From, Is.EqualTo(new Party { Address = "robin.roe@example.org" }));
            Assert.That(reply.To, Is.EqualTo(new[] { new Party { Name = "Alex Doe", Address = "alex.doe@example.com" } }));
            Assert.That(reply.User?.Id, Is.EqualTo("usr_bcPQCObkKptmHw2Rp"));
            Assert.That(reply.Body, Is.EqualTo(new MessageBody(null, "<div>Gladly</div>")));
            Assert.That(reply.Cc, Is.Empty);
            Assert.That(reply.Attachments, Is.Empty);
            Assert.That(reply.RfcMessageId, Is.EqualTo("<reply@mail.example.org>"));
        }
    }

    [Test]
    public async Task A_reply_without_an_author_is_from_the_lead()
    {
        var reply = await OnlyMessage("""{ "_id": "act_1", "type": "emailsReplied", "leadEmail": "robin@example.org" }""");

        Assert.That(reply.From, Is.EqualTo(new Party { Address = "robin@example.org" }));
    }

    [Test]
    public async Task A_mail_written_by_hand_belongs_to_no_campaign()
    {
        var mail = await Read("act_000000000handmade");

        Assert.That((mail.Campaign, mail.LeadId), Is.EqualTo(((Campaign?)null, "lea_0000000000000lead")));
    }

    [Test]
    public async Task A_LinkedIn_message_is_plain_text_and_its_message_id_is_the_networks()
    {
        var message = await Read("act_000000linkedinout");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((message.Channel, message.Kind, message.Direction), Is.EqualTo((Channel.LinkedIn, MessageKind.Message, MessageDirection.Outbound)));
            Assert.That(message.Body, Is.EqualTo(new MessageBody("Hello on LinkedIn", null)));
            Assert.That((message.RfcMessageId, message.ExternalId), Is.EqualTo(((string?)null, "urn:example:1")));
            Assert.That(message.From, Is.EqualTo(new Party { Name = "Jordan Doe" }));
            Assert.That(message.To, Is.Empty);
        }
    }

    [Test]
    public async Task A_LinkedIn_record_without_a_message_has_an_empty_body()
    {
        var note = await Read("act_00000linkedinnote");

        Assert.That((note.Body, note.Channel), Is.EqualTo((MessageBody.Empty, Channel.LinkedIn)));
    }

    [Test]
    public async Task A_LinkedIn_reply_may_carry_its_words_in_text()
    {
        var reply = await Read("act_0000linkedinreply");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(reply.Body, Is.EqualTo(new MessageBody("Hello back", null)));
            Assert.That((reply.Direction, reply.From, reply.User), Is.EqualTo((MessageDirection.Inbound, (Party?)null, (TeamUser?)null)));
        }
    }

    [Test]
    public async Task Message_goes_before_text()
    {
        var reply = await Read("act_000000000whatsapp");

        Assert.That((reply.Body.Text, reply.ExternalId), Is.EqualTo(("On WhatsApp", "wamid.example")));
    }

    [Test]
    public async Task A_message_with_nothing_but_its_id_has_nulls_and_empty_lists()
    {
        var message = await OnlyMessage("""{ "_id": "act_1" }""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(message.Id, Is.EqualTo(new MessageId(Alex, "act_1")));
            Assert.That((message.Channel, message.Kind, message.VendorType), Is.EqualTo((new Channel("unknown"), new MessageKind("unknown"), "")));
            Assert.That((message.Direction, message.At, message.Subject), Is.EqualTo((MessageDirection.Unknown, (DateTimeOffset?)null, (string?)null)));
            Assert.That(message.Body, Is.EqualTo(MessageBody.Empty));
            Assert.That((message.From, message.User, message.Campaign), Is.EqualTo(default((Party?, TeamUser?, Campaign?))));
            Assert.That((message.LeadId, message.RfcMessageId, message.ExternalId), Is.EqualTo(default((string?, string?, string?))));
            Assert.That(message.To, Is.Empty);
            Assert.That(message.Cc, Is.Empty);
            Assert.That(message.Attachments, Is.Empty);
        }
    }

    [TestCase("0", 0)]
    [TestCase("\"4\"", 4)]
    [TestCase("99999999999", null)]
    [TestCase("1.5", null)]
    public async Task The_step_is_lemlists_own_number_counted_from_zero(string step, int? expected)
    {
        var message = await OnlyMessage($$"""{ "_id": "act_1", "sequenceId": "seq_1", "sequenceStep": {{step}} }""");

        Assert.That(message.Campaign, Is.EqualTo(new Campaign { SequenceId = "seq_1", Step = expected }));
    }

    private async Task<Message> Read(string id)
    {
        AnswersMessages(Fixture.Read("messages-full.json"));
        var page = await FirstMessagesOf(Lemlist());
        return page.Items.Single(message => message.Id.Value == id);
    }
}
