using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.Sendkit.Tests;

[CancelAfter(20_000)]
public sealed class ThreadMappingTests : SendkitFixture
{
    private static readonly Campaign ThreadCampaign = new() { Id = "664a1b2c3d4e5f6a7b8c9d02", Name = "Q1 Outreach" };

    [Test]
    public async Task The_documented_campaign_mail_keeps_every_value()
    {
        ThreadAnswers(Fixture.Read("thread-documented.json"));

        var sent = (await ThreadAsync()).Messages[0];

        Assert.Multiple(() =>
        {
            Assert.That(sent.Id, Is.EqualTo(new MessageId(ThreadId, "meda5b02ff31480af")));
            Assert.That(sent.Channel, Is.EqualTo(Channel.Email));
            Assert.That(sent.Kind, Is.EqualTo(MessageKind.Message));
            Assert.That(sent.VendorType, Is.EqualTo("sent"));
            Assert.That(sent.Direction, Is.EqualTo(MessageDirection.Outbound));
            Assert.That(sent.At, Is.EqualTo(new DateTimeOffset(2024, 5, 28, 10, 0, 0, TimeSpan.Zero)));
            Assert.That(sent.Subject, Is.EqualTo("Quick question about Acme's growth plans"));
            Assert.That(sent.Body, Is.EqualTo(new MessageBody(null, "<p>Hi Jane, I noticed Acme recently...</p>")));
            Assert.That(sent.From, Is.Null);
            Assert.That(sent.To, Is.Empty);
            Assert.That(sent.IsRead, Is.Null);
            Assert.That(sent.IsOpened, Is.True);
            Assert.That(sent.IsClicked, Is.False);
            Assert.That(sent.IsAutoReply, Is.Null);
            Assert.That(sent.Campaign, Is.EqualTo(ThreadCampaign with { Step = 1 }));
            Assert.That(sent.LeadId, Is.EqualTo("664a1b2c3d4e5f6a7b8c9d01"));
            Assert.That(sent.Attachments, Is.Empty);
        });
    }

    [Test]
    public async Task The_documented_reply_keeps_every_value()
    {
        ThreadAnswers(Fixture.Read("thread-documented.json"));

        var reply = (await ThreadAsync()).Messages[1];

        Assert.Multiple(() =>
        {
            Assert.That(reply.Id, Is.EqualTo(new MessageId(ThreadId, "m16d75e7dcc97fe10")));
            Assert.That(reply.Channel, Is.EqualTo(Channel.Email));
            Assert.That(reply.Kind, Is.EqualTo(MessageKind.Message));
            Assert.That(reply.VendorType, Is.EqualTo("reply"));
            Assert.That(reply.Direction, Is.EqualTo(MessageDirection.Inbound));
            Assert.That(reply.At, Is.EqualTo(new DateTimeOffset(2024, 6, 1, 14, 30, 0, TimeSpan.Zero)));
            Assert.That(reply.Subject, Is.EqualTo("Re: Quick question about Acme's growth plans"));
            Assert.That(reply.Body, Is.EqualTo(new MessageBody(
                "Thanks for reaching out! I'd love to learn more.", "<p>Thanks for reaching out! I'd love to learn more.</p>")));
            Assert.That(reply.From, Is.EqualTo(new Party { Address = "jane@example.com" }));
            Assert.That(reply.To, Is.EqualTo(new[] { new Party { Address = "sales@example.com" } }));
            Assert.That(reply.Cc, Is.Empty);
            Assert.That(reply.IsRead, Is.True);
            Assert.That(reply.IsOpened, Is.Null);
            Assert.That(reply.IsClicked, Is.Null);
            Assert.That(reply.IsAutoReply, Is.False);
            Assert.That(reply.Campaign, Is.EqualTo(ThreadCampaign));
            Assert.That(reply.LeadId, Is.EqualTo("664a1b2c3d4e5f6a7b8c9d01"));
            Assert.That(reply.Attachments.Single(), Is.EqualTo(new Attachment
            {
                Id = new AttachmentId(reply.Id, 0),
                FileName = "proposal.pdf",
                ContentType = "application/pdf",
                Size = 245000,
                Url = "/v1/inbox/664a1b2c3d4e5f6a7b8c9d0e/attachments/0",
                IsDownloadable = true,
            }));
        });
    }

    [Test]
    public async Task The_documented_scheduled_reply_keeps_every_value()
    {
        ThreadAnswers(Fixture.Read("thread-documented.json"));

        var thread = await ThreadAsync();

        Assert.That(thread.ScheduledReplies.Single(), Is.EqualTo(new ScheduledReply
        {
            Id = new ScheduledReplyId(ThreadId, "664a1b2c3d4e5f6a7b8c9d10"),
            Body = new MessageBody("Great to hear! Let's schedule a call...", null),
            ScheduledFor = new DateTimeOffset(2024, 6, 2, 9, 0, 0, TimeSpan.Zero),
            State = ScheduledReplyState.Pending,
            MailboxId = "664a1b2c3d4e5f6a7b8c9d03",
            CreatedAt = new DateTimeOffset(2024, 6, 1, 15, 0, 0, TimeSpan.Zero),
        }));
        Assert.That(thread.Completeness, Is.EqualTo(Completeness.Complete));
        Assert.That(thread.Fault, Is.Null);
        Assert.That(thread.Skipped, Is.Empty);
    }

    [Test]
    public async Task The_other_half_of_every_truth_value_is_kept_too()
    {
        ThreadAnswers(Fixture.Read("thread-every-field.json"));

        var messages = (await ThreadAsync()).Messages;

        Assert.Multiple(() =>
        {
            Assert.That(messages[0].IsOpened, Is.False);
            Assert.That(messages[0].IsClicked, Is.True);
            Assert.That(messages[0].Campaign?.Step, Is.EqualTo(3));
            Assert.That(messages[1].IsAutoReply, Is.True);
            Assert.That(messages[1].IsRead, Is.False);
        });
    }

    [Test]
    public async Task A_message_sent_by_hand_keeps_text_time_and_attachments()
    {
        ThreadAnswers(Fixture.Read("thread-every-field.json"));

        var manual = (await ThreadAsync()).Messages[3];

        Assert.Multiple(() =>
        {
            Assert.That(manual.VendorType, Is.EqualTo("manual"));
            Assert.That(manual.Kind, Is.EqualTo(MessageKind.Message));
            Assert.That(manual.Direction, Is.EqualTo(MessageDirection.Outbound));
            Assert.That(manual.Body, Is.EqualTo(new MessageBody("Sent by hand", null)));
            Assert.That(manual.At, Is.EqualTo(new DateTimeOffset(2024, 5, 29, 8, 0, 0, TimeSpan.Zero)));
            Assert.That(manual.Attachments.Single().FileName, Is.EqualTo("offer.pdf"));
        });
    }

    [Test]
    public async Task An_attachment_without_an_address_is_known_and_not_downloadable()
    {
        ThreadAnswers(Fixture.Read("thread-every-field.json"));

        var reply = (await ThreadAsync()).Messages[1];

        Assert.That(reply.Attachments[1], Is.EqualTo(new Attachment
        {
            Id = new AttachmentId(reply.Id, 1),
            FileName = "logo.png",
            ContentType = "image/png",
            Size = 2048,
        }));
    }

    [Test]
    public async Task A_null_among_attachments_does_not_move_the_others()
    {
        var message = await OnlyMessageAsync("""{"type":"reply","attachments":[null,{"filename":"b.pdf","downloadUrl":"not an address"}]}""");

        Assert.That(message.Attachments, Is.EqualTo(new[]
        {
            new Attachment { Id = new AttachmentId(message.Id, 0) },
            new Attachment { Id = new AttachmentId(message.Id, 1), FileName = "b.pdf", Url = "not an address", IsDownloadable = true },
        }));
    }

    [Test]
    public async Task Scheduled_replies_come_in_the_order_they_are_due_and_verbatim()
    {
        ThreadAnswers(Fixture.Read("thread-every-field.json"));

        var replies = (await ThreadAsync()).ScheduledReplies;

        Assert.That(replies.Select(reply => reply.State), Is.EqualTo(new[] { ScheduledReplyState.Sending, ScheduledReplyState.Failed }));
        Assert.That(replies[0].Body, Is.EqualTo(new MessageBody("  Due <b>first</b>\n", null)));
    }

    [Test]
    public async Task A_thread_is_oldest_first_whatever_the_vendors_order()
    {
        ThreadHolds(
            """{"type":"reply","subject":"third","receivedAt":"2024-06-03T00:00:00.000Z"}""",
            """{"type":"reply","subject":"stays behind third"}""",
            """{"type":"sent","subject":"first","sentAt":"2024-06-01T00:00:00.000Z"}""");

        var thread = await ThreadAsync();

        Assert.That(thread.Messages.Select(message => message.Subject), Is.EqualTo(new[] { "first", "third", "stays behind third" }));
    }

    [Test]
    public async Task Messages_are_the_same_thread_newest_first_in_one_page()
    {
        ThreadAnswers(Fixture.Read("thread-every-field.json"));
        var account = Account();

        var page = (await account.ListMessagesAsync(ThreadId, new MessageQuery(), At(null), Cancellation)).OrThrow();
        var thread = (await account.GetThreadAsync(ThreadId, Cancellation)).OrThrow();

        Assert.Multiple(() =>
        {
            Assert.That(page.Items.Select(message => message.Id), Is.EqualTo(thread.Messages.Reverse().Select(message => message.Id)));
            Assert.That(page.Items, Has.Count.EqualTo(4));
            Assert.That(page.Next, Is.Null);
            Assert.That(page.FilterApplied, Is.EqualTo(FilterApplied.None));
        });
    }

    [Test]
    public async Task A_channel_filter_of_messages_is_left_to_the_caller()
    {
        ThreadAnswers(Fixture.Read("thread-every-field.json"));

        var page = (await Account().ListMessagesAsync(ThreadId, new MessageQuery { Channels = [Channel.Sms] }, At(null), Cancellation)).OrThrow();

        Assert.That(page.FilterApplied, Is.EqualTo(FilterApplied.Local));
        Assert.That(page.Items, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task A_thread_with_nothing_in_it_is_empty()
    {
        ThreadAnswers("""{"success":true,"data":{}}""");

        var thread = await ThreadAsync();

        Assert.Multiple(() =>
        {
            Assert.That(thread.Id, Is.EqualTo(ThreadId));
            Assert.That(thread.Conversation?.Id, Is.EqualTo(ThreadId));
            Assert.That(thread.Messages, Is.Empty);
            Assert.That(thread.ScheduledReplies, Is.Empty);
            Assert.That(thread.Skipped, Is.Empty);
        });
    }

    [Test]
    public async Task A_message_with_nothing_in_it_has_nulls_and_empty_lists()
    {
        var message = await OnlyMessageAsync("{}");

        Assert.Multiple(() =>
        {
            Assert.That(message.VendorType, Is.Empty);
            Assert.That(message.Kind, Is.EqualTo(new MessageKind("unknown")));
            Assert.That(message.Direction, Is.EqualTo(MessageDirection.Unknown));
            Assert.That(message.At, Is.Null);
            Assert.That(message.Subject, Is.Null);
            Assert.That(message.Body, Is.EqualTo(MessageBody.Empty));
            Assert.That(message.From, Is.Null);
            Assert.That(message.To, Is.Empty);
            Assert.That(message.Campaign, Is.Null);
            Assert.That(message.LeadId, Is.Null);
            Assert.That(message.Attachments, Is.Empty);
        });
    }
}
