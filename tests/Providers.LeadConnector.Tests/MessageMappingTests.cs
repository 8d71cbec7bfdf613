using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.LeadConnector.Tests;

[TestFixture]
[CancelAfter(20_000)]
public sealed class MessageMappingTests : LeadConnectorFixture
{
    [Test]
    public async Task A_row_maps_member_by_member()
    {
        AnswerMessages(Fixture.Read("messages-every-field.json"));

        var message = (await MessagesAsync()).Items.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(message.Id.ToString(), Is.EqualTo("leadconnector/acme/tDtDnQdgm2LXpyiqYvZ6/rowCALL0000000000001"));
            Assert.That(message.Channel, Is.EqualTo(Channel.Call));
            Assert.That(message.Kind, Is.EqualTo(MessageKind.Call));
            Assert.That(message.VendorType, Is.EqualTo("TYPE_CALL"));
            Assert.That(message.Direction, Is.EqualTo(MessageDirection.Outbound));
            Assert.That(message.At, Is.EqualTo(new DateTimeOffset(2024, 3, 27, 18, 13, 49, 250, TimeSpan.Zero)));
            Assert.That(message.Subject, Is.EqualTo("About Thursday"));
            Assert.That(message.Body, Is.EqualTo(new MessageBody(null, "<p>Hi there</p>")));
            Assert.That(message.From, Is.EqualTo(new Party { Address = "+15550100" }));
            Assert.That(message.To, Is.EqualTo(new[] { new Party { Address = "+15550101" }, new Party { Name = "Jane Doe" } }));
            Assert.That(message.Cc, Is.Empty);
            Assert.That(message.User, Is.EqualTo(new TeamUser { Id = "usr7EPM428h8vShlRW1K" }));
            Assert.That(message.State?.Value, Is.EqualTo("noAnswer"));
            Assert.That((message.IsRead, message.IsOpened, message.IsClicked, message.IsAutoReply), Is.EqualTo(default((bool?, bool?, bool?, bool?))));
            Assert.That(message.Campaign, Is.Null);
            Assert.That(message.LeadId, Is.Null);
            Assert.That(message.Attachments, Is.EqualTo(new[]
            {
                new Attachment { Id = new AttachmentId(message.Id, 0), Url = "https://storage.example.com/a.png", IsDownloadable = true },
                new Attachment { Id = new AttachmentId(message.Id, 1), Url = "<string>", IsDownloadable = false },
            }));
            Assert.That(message.MailIds, Is.EqualTo(new[] { "mailA" }));
            Assert.That(message.RfcMessageId, Is.Null);
            Assert.That(message.ExternalId, Is.EqualTo("CA0123456789"));
            Assert.That(message.ThreadKey, Is.Null);
            Assert.That(message.Call, Is.EqualTo(new CallInfo { Duration = TimeSpan.FromSeconds(61.5), Status = "completed" }));
            Assert.That(message.Source, Is.EqualTo("workflow"));
            Assert.That(message.Raw.IsEmpty);
        }
    }

    [Test]
    public async Task The_reference_s_example_maps_value_by_value()
    {
        AnswerMessages(Fixture.Read("messages-reference.json"));

        var page = await MessagesAsync();
        var message = page.Items.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Next, Is.EqualTo(new PageCursor("p1mRSHeLDhAms5q0LMr4")));
            Assert.That(page.Skipped, Is.Empty);
            Assert.That(message.Id.Value, Is.EqualTo("ve9EPM428h8vShlRW1KT"));
            Assert.That((message.Channel, message.Kind, message.VendorType), Is.EqualTo((Channel.Sms, MessageKind.Message, "SMS")));
            Assert.That(message.Direction, Is.EqualTo(MessageDirection.Inbound));
            Assert.That(message.At, Is.EqualTo(new DateTimeOffset(2024, 3, 27, 18, 13, 49, TimeSpan.Zero)));
            Assert.That(message.Body, Is.EqualTo(new MessageBody("Hi there", null)));
            Assert.That(message.State, Is.EqualTo(DeliveryState.Connected));
            Assert.That(message.Attachments.Single(), Is.EqualTo(new Attachment { Id = new AttachmentId(message.Id, 0), Url = "<string>" }));
            Assert.That(message.Call, Is.EqualTo(new CallInfo { Duration = TimeSpan.FromMinutes(2), Status = "completed" }));
            Assert.That(message.MailIds, Is.EqualTo(new[] { "ve9EPM428kjkvShlRW1KT", "ve9EPs1028kjkvShlRW1KT" }));
            Assert.That(message.ThreadKey, Is.Null);
            Assert.That(message.Source, Is.EqualTo("workflow"));
            Assert.That(message.ExternalId, Is.EqualTo("msg_123456789"));
            Assert.That(message.User?.Id, Is.EqualTo("ve9EPM428kjkvShlRW1KT"));
        }
    }

    [Test]
    public async Task A_row_with_only_an_id_leaves_everything_else_open()
    {
        AnswerMessages(Rows("""{"id":"row1"}"""));

        var message = (await MessagesAsync()).Items.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((message.Channel.Value, message.Kind.Value, message.VendorType), Is.EqualTo(("unknown", "unknown", "")));
            Assert.That(message.Direction, Is.EqualTo(MessageDirection.Unknown));
            Assert.That((message.At, message.Subject, message.From, message.User, message.State), Is.EqualTo((default(DateTimeOffset?), default(string), default(Party), default(TeamUser), default(DeliveryState?))));
            Assert.That((message.ExternalId, message.ThreadKey, message.Call, message.Source), Is.EqualTo((default(string), default(string), default(CallInfo), default(string))));
            Assert.That(message.Body, Is.EqualTo(MessageBody.Empty));
            Assert.That(message.To, Is.Empty);
            Assert.That(message.Attachments, Is.Empty);
            Assert.That(message.MailIds, Is.Empty);
        }
    }

    [TestCase("TYPE_EMAIL")]
    [TestCase("TYPE_CAMPAIGN_EMAIL")]
    [TestCase("TYPE_CUSTOM_EMAIL")]
    [TestCase("TYPE_CUSTOM_PROVIDER_EMAIL")]
    [TestCase("Email")]
    public async Task A_row_of_an_email_type_is_a_mail_thread_in_the_stream_of_messages(string type)
    {
        AnswerMessages(Rows($$"""{"id":"row1","messageType":"{{type}}","meta":{"email":{"messageIds":["mailA"] } } }""", """{"id":"row0","messageType":"TYPE_EMAIL","status":"scheduled"}"""));

        var messages = (await MessagesAsync()).Items;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((messages[0].Kind, messages[0].Channel, messages[0].ThreadKey), Is.EqualTo((MessageKind.EmailThread, Channel.Email, "row1")));
            Assert.That(messages[0].MailIds, Is.EqualTo(new[] { "mailA" }));
            Assert.That((messages[1].Kind, messages[1].State), Is.EqualTo((MessageKind.EmailThread, DeliveryState.Scheduled)));
            Assert.That(messages[1].MailIds, Is.Empty);
        }
    }

    [TestCase("""{"callDuration":"120"}""", 120.0, null)]
    [TestCase("""{"callStatus":"voicemail"}""", null, "voicemail")]
    [TestCase("""{"call":{"duration":null,"status":"no-answer"},"callDuration":"7"}""", 7.0, "no-answer")]
    [TestCase("""{"call":{},"callStatus":"busy"}""", null, "busy")]
    [TestCase("""{"call":{}}""", null, null)]
    [TestCase("""{"call":{"duration":-1}}""", null, null)]
    [TestCase("""{"call":{"duration":1e300}}""", null, null)]
    [TestCase("""{"callDuration":86401,"callStatus":"completed"}""", null, "completed")]
    public async Task A_call_is_read_wherever_and_however_it_stands(string meta, double? seconds, string? status)
    {
        AnswerMessages(Rows($$"""{"id":"row1","messageType":"TYPE_SMS","meta":{{meta}}}"""));

        var call = (await MessagesAsync()).Items.Single().Call;

        Assert.That(call, Is.EqualTo(new CallInfo { Duration = seconds is { } s ? TimeSpan.FromSeconds(s) : null, Status = status }));
    }

    [TestCase("""{}""")]
    [TestCase("""{"email":{"messageIds":[]}}""")]
    [TestCase("null")]
    public async Task A_row_without_a_call_has_none(string meta)
    {
        AnswerMessages(Rows($$"""{"id":"row1","messageType":"TYPE_CALL","meta":{{meta}}}"""));

        Assert.That((await MessagesAsync()).Items.Single().Call, Is.Null);
    }

    [TestCase("text/html", true)]
    [TestCase("TEXT/HTML;charset=utf-8", true)]
    [TestCase("text/plain", false)]
    [TestCase("text/htmlx", false)]
    [TestCase("", false)]
    public async Task Only_the_content_type_makes_a_body_html(string contentType, bool isHtml)
    {
        AnswerMessages(Rows($$"""{"id":"row1","contentType":"{{contentType}}","body":"<b>Hi</b>"}"""));

        var body = (await MessagesAsync()).Items.Single().Body;

        Assert.That(body, Is.EqualTo(isHtml ? new MessageBody(null, "<b>Hi</b>") : new MessageBody("<b>Hi</b>", null)));
    }

    [TestCase("TYPE_INTERNAL_COMMENT", MessageDirection.Unknown)]
    [TestCase("InternalComment", MessageDirection.Unknown)]
    [TestCase("TYPE_INTERNAL_CHAT", MessageDirection.Unknown)]
    [TestCase("TYPE_FACEBOOK_COMMENT", MessageDirection.Outbound)]
    [TestCase("TYPE_ACTIVITY_CONTACT", MessageDirection.Outbound)]
    public async Task What_the_team_says_among_itself_was_never_sent_to_the_contact(string type, MessageDirection expected)
    {
        AnswerMessages(Rows($$"""{"id":"row1","messageType":"{{type}}","direction":"outbound"}"""));

        Assert.That((await MessagesAsync()).Items.Single().Direction, Is.EqualTo(expected));
    }

    private static string Rows(params string[] rows) => $$$"""{"messages":{"messages":[{{{string.Join(',', rows)}}}],"nextPage":false}}""";
}
