using System.Collections.Concurrent;
using System.Net;
using RichardSzalay.MockHttp;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.LeadConnector.Tests;

[TestFixture]
[CancelAfter(20_000)]
public sealed class MailTests : LeadConnectorFixture
{
    [Test]
    public async Task A_mail_maps_member_by_member()
    {
        AnswerRow("mailA");
        AnswerMail("mailA", Fixture.Read("mail-every-field.json"));

        var mail = (await ThreadAsync()).Messages.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(mail.Id.ToString(), Is.EqualTo("leadconnector/acme/tDtDnQdgm2LXpyiqYvZ6/mail~mailA"));
            Assert.That((mail.Channel, mail.Kind, mail.VendorType), Is.EqualTo((Channel.Email, MessageKind.Message, "TYPE_CUSTOM_EMAIL")));
            Assert.That(mail.Direction, Is.EqualTo(MessageDirection.Inbound));
            Assert.That(mail.At, Is.EqualTo(new DateTimeOffset(2024, 3, 27, 18, 10, 0, TimeSpan.Zero)));
            Assert.That(mail.Subject, Is.EqualTo("Re: About Thursday"));
            Assert.That(mail.Body, Is.EqualTo(new MessageBody(null, "<p>Thursday it is</p>")));
            Assert.That(mail.From, Is.EqualTo(new Party { Name = "Jane Doe", Address = "jane@example.com" }));
            Assert.That(mail.To, Is.EqualTo(new[] { new Party { Name = "Sales, EMEA", Address = "sales@example.org" }, new Party { Address = "second@example.org" } }));
            Assert.That(mail.Cc, Is.EqualTo(new[] { new Party { Name = "Boss", Address = "boss@example.com" } }));
            Assert.That(mail.User, Is.Null);
            Assert.That(mail.State, Is.EqualTo(DeliveryState.Delivered));
            Assert.That((mail.IsRead, mail.IsOpened, mail.IsClicked, mail.IsAutoReply), Is.EqualTo(default((bool?, bool?, bool?, bool?))));
            Assert.That((mail.Campaign, mail.LeadId, mail.RfcMessageId, mail.Call), Is.EqualTo((default(Campaign), default(string), default(string), default(CallInfo))));
            Assert.That(mail.Attachments.Single(), Is.EqualTo(new Attachment { Id = new AttachmentId(mail.Id, 0), Url = "https://storage.example.com/offer.pdf", IsDownloadable = true }));
            Assert.That(mail.MailIds, Is.Empty);
            Assert.That(mail.ExternalId, Is.EqualTo("alt-0001"));
            Assert.That(mail.ThreadKey, Is.EqualTo("rowMAIL0000000000001"));
            Assert.That(mail.Source, Is.EqualTo("app"));
        }
    }

    [Test]
    public async Task A_flat_mail_with_a_lone_recipient_is_read_as_well()
    {
        AnswerRow("mailB");
        AnswerMail("mailB", Fixture.Read("mail-flat.json"));

        var mail = (await ThreadAsync()).Messages.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(mail.Body, Is.EqualTo(new MessageBody("First of all", null)));
            Assert.That(mail.From, Is.EqualTo(new Party { Address = "sales@example.org" }));
            Assert.That(mail.To, Is.EqualTo(new[] { new Party { Address = "jane@example.com" } }));
            Assert.That(mail.Cc, Is.Empty);
            Assert.That(mail.Direction, Is.EqualTo(MessageDirection.Outbound));
            Assert.That(mail.State, Is.Null);
        }
    }

    [Test]
    public async Task A_mail_is_fetched_by_its_row_s_type_and_never_by_the_presence_of_mail_ids()
    {
        AnswerConversation();
        AnswerMessages(Fixture.Read("messages-reference.json").Replace("\"nextPage\": true", "\"nextPage\": false", StringComparison.Ordinal));

        var message = (await ThreadAsync()).Messages.Single();

        Assert.That((message.Channel, message.MailIds.Count), Is.EqualTo((Channel.Sms, 2)));
    }

    [Test]
    public async Task A_mail_thread_without_mail_ids_stays_as_it_is()
    {
        AnswerRow();

        var thread = await ThreadAsync();

        Assert.That(thread.Messages.Single().Kind, Is.EqualTo(MessageKind.EmailThread));
        Assert.That(thread.Completeness, Is.EqualTo(Completeness.Complete));
    }

    [Test]
    public async Task A_mail_that_cannot_be_fetched_leaves_a_placeholder_and_an_uncertain_thread()
    {
        AnswerRow("mailA", "mailGone");
        AnswerMail("mailA", Fixture.Read("mail-every-field.json"));
        Refuse("/conversations/messages/email/mailGone", "", HttpStatusCode.NotFound, """{"statusCode":404,"message":"gone"}""");

        var thread = await ThreadAsync();
        var placeholder = thread.Messages.Single(message => message.Id.Value == "mail~mailGone");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(thread.Messages, Has.Count.EqualTo(2));
            Assert.That((placeholder.Channel, placeholder.Kind, placeholder.VendorType), Is.EqualTo((Channel.Email, MessageKind.Message, "TYPE_CUSTOM_EMAIL")));
            Assert.That(placeholder.At, Is.EqualTo(new DateTimeOffset(2024, 3, 27, 18, 15, 0, TimeSpan.Zero)));
            Assert.That((placeholder.Direction, placeholder.Body, placeholder.State), Is.EqualTo((MessageDirection.Unknown, MessageBody.Empty, default(DeliveryState?))));
            Assert.That(placeholder.ThreadKey, Is.EqualTo("rowMAIL0000000000001"));
            Assert.That(thread.Completeness, Is.EqualTo(Completeness.Uncertain("mail")));
            Assert.That(thread.Fault, Is.TypeOf<NotFoundFault>());
            Assert.That(thread.Skipped.Single(), Is.EqualTo(new SkippedItem(Key, "leadconnector.mails.get", "mailGone", "the mail could not be fetched (notFound)", default)));
        }
    }

    [TestCase("{}", "the id is missing")]
    [TestCase("""{"emailMessage":{"id":"mailA","subject":["a","b"]}}""", "the element does not fit at $.subject")]
    [TestCase("[]", "the element does not fit")]
    public async Task A_mail_that_cannot_be_read_leaves_a_placeholder_too(string json, string reason)
    {
        AnswerRow("mailA");
        AnswerMail("mailA", json);

        var thread = await ThreadAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(thread.Messages.Single().Id.Value, Is.EqualTo("mail~mailA"));
            Assert.That(thread.Completeness, Is.EqualTo(Completeness.Uncertain("mail")));
            Assert.That(thread.Fault, Is.Null);
            Assert.That((thread.Skipped.Single().Id, thread.Skipped.Single().Reason), Is.EqualTo(("mailA", reason)));
            Assert.That(thread.Skipped.Single().Raw.IsEmpty, Is.False);
        }
    }

    [Test]
    [Catalogue(66)]
    public async Task A_mail_id_that_must_not_reach_a_path_is_reported_and_not_sent()
    {
        AnswerRow("../../contacts", "mailA");
        AnswerMail("mailA", Fixture.Read("mail-every-field.json"));

        var thread = await ThreadAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(thread.Messages.Single().Id.Value, Is.EqualTo("mail~mailA"));
            Assert.That(thread.Completeness, Is.EqualTo(Completeness.Uncertain("mail")));
            Assert.That(thread.Fault, Is.Null);
            Assert.That(thread.Skipped.Single().Id, Is.EqualTo("../../contacts"));
        }
    }

    [Test]
    public async Task A_mail_thread_of_nothing_but_such_ids_stays_as_it_is()
    {
        AnswerRow("..");

        var thread = await ThreadAsync();

        Assert.That(thread.Messages.Single().Kind, Is.EqualTo(MessageKind.EmailThread));
        Assert.That(thread.Completeness, Is.EqualTo(Completeness.Uncertain("mail")));
    }

    [Test]
    public async Task An_earlier_reason_for_uncertainty_is_kept()
    {
        AnswerConversation();
        AnswerMessages(Row(nextPage: true, "mailGone"));
        Refuse(MessagesPath, "limit=50&lastMessageId=rowMAIL0000000000001", HttpStatusCode.Forbidden);
        Refuse("/conversations/messages/email/mailGone", "", HttpStatusCode.NotFound);

        var thread = await ThreadAsync();

        Assert.That(thread.Completeness, Is.EqualTo(Completeness.Uncertain("fault")));
        Assert.That(thread.Fault, Is.TypeOf<AuthenticationFault>());
        Assert.That(thread.Skipped.Single().Id, Is.EqualTo("mailGone"));
    }

    [Test]
    public async Task The_limit_of_messages_counts_rows_and_not_their_mails()
    {
        var capturing = new CapturingDefinition<LeadConnectorOptions>(new LeadConnectorDefinition());
        using var factory = new UnifiedInboxFactory(new UnifiedInboxOptions { HandlerFactory = () => Vendor, MaxThreadMessages = 1 }, loggerFactory: SinkScan.OfSuite.Log);
        factory.Create(accounts => accounts.AddAccount(capturing, "acme", options => (options.AccessToken, options.LocationId) = (Token, Location)));
        AnswerConversation();
        AnswerMessages(Row(nextPage: true, "mailA", "mailB"));
        AnswerMail("mailA", Fixture.Read("mail-every-field.json"));
        AnswerMail("mailB", Fixture.Read("mail-flat.json"));

        var thread = (await ((IThreadReader)capturing.Created!).GetThreadAsync(Conversation, TestEnd)).OrThrow();

        Assert.That(thread.Messages.Select(message => message.Id.Value), Is.EqualTo(new[] { "mail~mailB", "mail~mailA" }));
        Assert.That(thread.Completeness, Is.EqualTo(Completeness.Uncertain("cap")));
    }

    [Test]
    public async Task A_mail_that_two_rows_list_is_fetched_once()
    {
        AnswerConversation();
        AnswerMessages("""{"messages":[{"id":"row2","messageType":"TYPE_EMAIL","meta":{"email":{"messageIds":["mailA"]}}},{"id":"row1","messageType":"TYPE_EMAIL","meta":{"email":{"messageIds":["mailA","mailA"]}}}]}""");
        var mail = Get("/conversations/messages/email/mailA").Respond("application/json", Fixture.Read("mail-every-field.json"));

        var thread = await ThreadAsync();

        Assert.That(thread.Messages.Select(message => message.Id.Value), Is.EqualTo(new[] { "mail~mailA" }));
        Assert.That(Vendor.GetMatchCount(mail), Is.EqualTo(1));
    }

    [Test]
    public async Task At_most_four_mails_are_fetched_at_once()
    {
        var ids = Enumerable.Range(0, 9).Select(number => $"mail{number}").ToArray();
        AnswerRow(ids);
        var arrived = new ConcurrentQueue<string>();
        var fourArrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Vendor.When($"{Host}/conversations/messages/email/*").Respond(async request =>
        {
            arrived.Enqueue(request.RequestUri!.AbsolutePath);
            if (arrived.Count == 4)
            {
                fourArrived.SetResult();
            }

            await go.Task;
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Fixture.Read("mail-flat.json")) };
        });

        var reading = Account().GetThreadAsync(Conversation, TestEnd);
        await fourArrived.Task.WaitAsync(TestEnd);
        for (var i = 0; i < 1000; i++)
        {
            await Task.Yield();
        }

        var atOnce = arrived.Count;
        go.SetResult();
        var thread = (await reading.WaitAsync(TestEnd)).OrThrow();

        Assert.That(atOnce, Is.EqualTo(4));
        Assert.That(thread.Messages.Select(message => message.Id.Value), Is.EquivalentTo(ids.Select(id => $"mail~{id}")));
    }

    [Test]
    public async Task Cancelling_while_mails_are_fetched_throws_with_the_caller_s_token()
    {
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(TestEnd);
        AnswerRow("mailA", "mailB");
        var asked = NeverAnswer(Vendor.When($"{Host}/conversations/messages/email/*"));

        var reading = Account().GetThreadAsync(Conversation, caller.Token);
        await asked.WaitAsync(TestEnd);
        await caller.CancelAsync();

        var thrown = Assert.CatchAsync<OperationCanceledException>(() => reading);
        Assert.That(thrown?.CancellationToken, Is.EqualTo(caller.Token));
    }

    [TestCase("Jane Doe <jane@example.com>", "Jane Doe", "jane@example.com")]
    [TestCase("\"Doe, Jane\" <jane@example.com>", "Doe, Jane", "jane@example.com")]
    [TestCase("<jane@example.com>", null, "jane@example.com")]
    [TestCase("jane@example.com", null, "jane@example.com")]
    [TestCase("jane@example.com, joe@example.com", null, "jane@example.com, joe@example.com")]
    [TestCase("+1 (555) 0100", null, "+1 (555) 0100")]
    [TestCase("Jane Doe", "Jane Doe", null)]
    public void A_party_is_a_name_an_address_or_both(string text, string? name, string? address) =>
        Assert.That(LeadConnectorContent.Party(text), Is.EqualTo(new Party { Name = name, Address = address }));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("  ")]
    public void Nobody_is_no_party(string? text) => Assert.That(LeadConnectorContent.Party(text), Is.Null);

    private static string Row(bool nextPage, params string[] mailIds) =>
        Fixture.Read("mail-row.json")
            .Replace("\"$ids\"", string.Join(',', mailIds.Select(id => $"\"{id}\"")), StringComparison.Ordinal)
            .Replace("\"$nextPage\"", nextPage ? "true" : "false", StringComparison.Ordinal);

    private void AnswerRow(params string[] mailIds)
    {
        AnswerConversation();
        AnswerMessages(Row(nextPage: false, mailIds));
    }
}
