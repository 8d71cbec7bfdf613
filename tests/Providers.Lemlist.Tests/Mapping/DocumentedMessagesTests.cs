using System.Text.Json;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.Lemlist.Tests.Mapping;

/// <summary>The example of "Get Contact Messages", copied as it stands: two mail threads, two campaigns and two of our users in one conversation.</summary>
[CancelAfter(20_000)]
public sealed class DocumentedMessagesTests : LemlistFixture
{
    private static readonly Party Lead = new() { Address = "alex@example.com" };
    private static readonly Party AlexDoe = new() { Name = "Alex DOE", Address = "alex.doe@example.com" };
    private static readonly Party JordanDoe = new() { Name = "Jordan DOE", Address = "jordan.doe@example.com" };

    [Test]
    public async Task The_sent_mail_value_by_value()
    {
        var mail = (await Read()).Items[0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(mail.Id.Value, Is.EqualTo("act_vQJUQw4OMGqp25aTi"));
            Assert.That((mail.VendorType, mail.Direction), Is.EqualTo(("emailsSent", MessageDirection.Outbound)));
            Assert.That(mail.At, Is.EqualTo(new DateTimeOffset(2024, 12, 5, 16, 39, 41, 416, TimeSpan.Zero)));
            Assert.That(mail.Subject, Is.EqualTo("Meet me !"));
            Assert.That(mail.Body, Is.EqualTo(new MessageBody(null, DocumentedHtml(0))));
            Assert.That(mail.From, Is.EqualTo(AlexDoe));
            Assert.That(mail.To, Is.EqualTo(new[] { Lead }));
            Assert.That(mail.Cc, Is.Empty);
            Assert.That(mail.User, Is.EqualTo(new TeamUser
            {
                Id = "usr_bcPQCObkKptmHw2Rp",
                Name = "Alex DOE",
                Email = "alex.doe@example.com",
                MailboxId = "usm_05P73WrvTqHY8OAee",
            }));
            Assert.That(mail.Campaign, Is.EqualTo(new Campaign { Id = "cam_pijDVnytN5S7frriD", SequenceId = "seq_KnckIbUtWVFAsdCBG", Step = 0 }));
            Assert.That(mail.LeadId, Is.EqualTo("lea_tmOgcDHB5wWwStNtN"));
            Assert.That(mail.Attachments, Is.Empty);
            Assert.That(mail.RfcMessageId, Is.EqualTo("<CAPLqhUKnWmszLsJxMO3osKL7YgU3-b_5kC+f4SvqYOVfzRc28g@mail.example.com>"));
        }
    }

    [Test]
    public async Task The_reply_value_by_value()
    {
        var reply = (await Read()).Items[1];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(reply.Id.Value, Is.EqualTo("act_HXQTqg6L29jdy3b6K"));
            Assert.That((reply.VendorType, reply.Direction), Is.EqualTo(("emailsReplied", MessageDirection.Inbound)));
            Assert.That(reply.At, Is.EqualTo(new DateTimeOffset(2024, 12, 3, 10, 10, 45, TimeSpan.Zero)));
            Assert.That(reply.Subject, Is.EqualTo("Re: Have you heard about Jordan Doe ?"));
            Assert.That(reply.Body, Is.EqualTo(new MessageBody(null, DocumentedHtml(1))));
            Assert.That(reply.From, Is.EqualTo(Lead));
            Assert.That(reply.To, Is.EqualTo(new[] { JordanDoe }));
            Assert.That(reply.User?.MailboxId, Is.EqualTo("usm_CT2BPoHic0I1cmitZ"));
            Assert.That(reply.Campaign, Is.EqualTo(new Campaign { Id = "cam_UBbMt30jHq0vNJKJr", SequenceId = "seq_ZDRIjDniOznJJLcKO", Step = 0 }));
            Assert.That(reply.LeadId, Is.EqualTo("lea_lzfQLRbKAZdKvjCwg"));
            Assert.That(reply.RfcMessageId, Is.EqualTo("<CAKs+3EYjH0POGz0H-rS1XHH1YnG9LtN2m4y8LocddFWWMm8HBw@mail.example.com>"));
        }
    }

    [Test]
    public async Task The_page_is_newest_first_and_the_thread_oldest_first()
    {
        var page = await Read();
        var thread = (await Lemlist().GetThreadAsync(Alex, Token)).OrThrow();

        string[] newestFirst = ["act_vQJUQw4OMGqp25aTi", "act_HXQTqg6L29jdy3b6K", "act_gKmkJOLCfUl4TkhIl"];
        Assert.That(page.Items.Select(message => message.Id.Value), Is.EqualTo(newestFirst));
        Assert.That(thread.Messages.Select(message => message.Id.Value), Is.EqualTo(newestFirst.Reverse()));
    }

    [Test]
    public async Task One_conversation_holds_several_mail_threads_campaigns_and_users()
    {
        AnswersMessages(Fixture.Read("documented-messages.json"));

        var thread = (await Lemlist().GetThreadAsync(Alex, Token)).OrThrow();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                thread.Messages.Select(message => message.Subject),
                Is.EqualTo(new[] { "Have you heard about Jordan Doe  ?", "Re: Have you heard about Jordan Doe ?", "Meet me !" }));
            Assert.That(
                thread.Messages.Select(message => message.Campaign?.Id),
                Is.EqualTo(new[] { "cam_UBbMt30jHq0vNJKJr", "cam_UBbMt30jHq0vNJKJr", "cam_pijDVnytN5S7frriD" }));
            Assert.That(thread.Messages.Select(message => message.User?.Name), Is.EqualTo(new[] { "Jordan DOE", "Jordan DOE", "Alex DOE" }));
        }
    }

    private static string DocumentedHtml(int index)
    {
        using var document = JsonDocument.Parse(Fixture.Read("documented-messages.json"));
        return document.RootElement.GetProperty("data")[index].GetProperty("message").GetString()!;
    }

    private async Task<Page<Message>> Read()
    {
        AnswersMessages(Fixture.Read("documented-messages.json"));
        return await FirstMessagesOf(Lemlist());
    }
}
