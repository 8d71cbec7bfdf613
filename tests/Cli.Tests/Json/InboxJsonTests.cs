using UnifiedInbox.Cli.Tests.Harness;

namespace UnifiedInbox.Cli.Tests.Json;

public sealed class InboxJsonTests
{
    [Test]
    public void A_conversation_with_every_member() => Assert.That(
        Line.Of(output => InboxJson.WriteLine(output, Samples.Conversation)),
        Is.EqualTo("""{"type":"conversation","id":"lemlist/acme/ctc%201","vendorId":"ibx_1","contact":{"id":"c","fullName":"Ann Ex","firstName":"Ann","lastName":"Ex","email":"ann@example.com","phone":"+1","company":"Ex","jobTitle":"CEO"},"lastActivityAt":"2026-03-01T08:30:00.120Z","lastInboundAt":"2026-03-01T08:30:00.120Z","createdAt":"2025-01-02T03:04:05.000Z","createdBy":"usr_1","hasReplies":true,"channels":["email","carrierPigeon"],"lastChannel":"linkedin","preview":"Grüße","lastDirection":"inbound","isRead":false,"unreadCount":2,"messageCount":3,"members":[{"userId":"usr_1","isSender":true,"isRead":false}],"assignedTo":"usr_2","isStarred":true,"status":"open","campaign":{"id":"cam","name":"Spring","sequenceId":"seq","step":0},"aiTag":"Interested","tags":["a","b"],"opportunities":[{"id":"opp","type":"deal","done":false}],"tenantId":"tea_1","raw":{"_id":"ibx_1"}}"""));

    [Test]
    public void A_conversation_of_which_the_vendor_said_nothing() => Assert.That(
        Line.Of(output => InboxJson.WriteLine(output, new Conversation { Id = Samples.Id })),
        Is.EqualTo("""{"type":"conversation","id":"lemlist/acme/ctc%201","vendorId":null,"contact":null,"lastActivityAt":null,"lastInboundAt":null,"createdAt":null,"createdBy":null,"hasReplies":null,"channels":[],"lastChannel":null,"preview":null,"lastDirection":"unknown","isRead":null,"unreadCount":null,"messageCount":null,"members":[],"assignedTo":null,"isStarred":null,"status":null,"campaign":null,"aiTag":null,"tags":[],"opportunities":[],"tenantId":null}"""));

    [Test]
    public void A_message_with_every_member() => Assert.That(
        Line.Of(output => InboxJson.WriteLine(output, Samples.Message)),
        Is.EqualTo("""{"type":"message","id":"lemlist/acme/ctc%201/act_1","channel":"email","kind":"voiceNote","vendorType":"emailsSent","direction":"outbound","at":"2026-03-01T08:30:00.120Z","subject":"Hi","body":{"text":"text","html":"<p>html</p>"},"from":{"name":"Bo","address":"bo@example.com"},"to":[{"name":"Ann","address":"ann@example.com"}],"cc":[{"name":null,"address":"cc@example.com"}],"user":{"id":"usr_1","name":"Bo","email":"bo@example.com","mailboxId":"mbx"},"state":"noAnswer","isRead":true,"isOpened":false,"isClicked":true,"isAutoReply":false,"campaign":{"id":"cam","name":null,"sequenceId":null,"step":1},"leadId":"lea_1","attachments":[{"id":"lemlist/acme/ctc%201/act_1/0","fileName":"a.pdf","contentType":"application/pdf","size":12,"url":"/f/1","isDownloadable":true}],"mailIds":["m1"],"rfcMessageId":"<1@example.com>","externalId":"ext","threadKey":"thr","call":{"duration":61.5,"status":"completed"},"source":"workflow","raw":[1]}"""));

    [Test]
    public void A_scheduled_reply_with_every_member() => Assert.That(
        Line.Of(output => InboxJson.WriteLine(output, Samples.ScheduledReply)),
        Is.EqualTo("""{"type":"scheduledReply","id":"lemlist/acme/ctc%201/sr1","body":{"text":"later","html":null},"scheduledFor":"2026-03-01T08:30:00.120Z","state":"pending","mailboxId":"mbx","createdAt":"2026-03-01T08:30:00.120Z","raw":{}}"""));

    [Test]
    public void A_skipped_item() => Assert.That(
        Line.Of(output => InboxJson.WriteLine(output, new SkippedItem(Samples.Account, "lemlist.inbox.list", "ctc/1", "the id holds a slash", Samples.Raw("""{"a":1}""")))),
        Is.EqualTo("""{"type":"skipped","account":"lemlist/acme","operation":"lemlist.inbox.list","id":"ctc/1","reason":"the id holds a slash","raw":{"a":1}}"""));

    [Test]
    public void A_skipped_item_of_which_nothing_could_be_kept() => Assert.That(
        Line.Of(output => InboxJson.WriteLine(output, new SkippedItem(Samples.Account, "lemlist.inbox.list", null, "the element is null", default))),
        Is.EqualTo("""{"type":"skipped","account":"lemlist/acme","operation":"lemlist.inbox.list","id":null,"reason":"the element is null","raw":null}"""));

    [Test]
    public void A_fault_with_every_member()
    {
        var context = new FaultContext(Samples.Account, "lemlist.inbox.list", 429, "TOO_MANY", "slow down");
        var fault = new RateLimitedFault(context) { RetryAfter = TimeSpan.FromSeconds(12) };

        Assert.That(
            Line.Of(output => InboxJson.WriteLine(output, fault)),
            Is.EqualTo("""{"type":"fault","account":"lemlist/acme","fault":"rateLimited","operation":"lemlist.inbox.list","status":429,"vendorCode":"TOO_MANY","vendorText":"slow down","isTransient":true,"retryAfter":12,"nextStep":"Wait the time given, then call again."}"""));
    }

    [Test]
    public void A_fault_of_no_account() => Assert.That(
        Line.Of(output => InboxJson.WriteLine(output, new CursorFault(new FaultContext(null, "cursor.read")))),
        Is.EqualTo("""{"type":"fault","account":null,"fault":"cursor","operation":"cursor.read","status":null,"vendorCode":null,"vendorText":null,"isTransient":false,"retryAfter":null,"nextStep":"Start again without the cursor."}"""));

    [Test]
    public void An_unsupported_fault_names_the_capability() => Assert.That(
        Line.Of(output => InboxJson.WriteLine(output, new UnsupportedFault(new FaultContext(Samples.Account, "thread.read")) { Capability = InboxCapabilities.ReadThread })),
        Does.EndWith("""
            "nextStep":"Look at the account's capabilities first.","capability":"readThread"}
            """));

    [Test]
    public void An_account()
    {
        var account = new AccountDescriptor(
            Samples.Account, InboxCapabilities.ListConversations | InboxCapabilities.ReadThread, ListOrder.NewestFirst, new PageLimits(50, 100));

        Assert.That(
            Line.Of(output => InboxJson.WriteLine(output, account)),
            Is.EqualTo("""{"type":"account","account":"lemlist/acme","capabilities":["listConversations","readThread"],"listOrder":"newestFirst","pageLimits":{"size":50,"maximum":100}}"""));
    }

    [Test]
    public void An_account_that_cannot_list() => Assert.That(
        Line.Of(output => InboxJson.WriteLine(output, new AccountDescriptor(Samples.Account, InboxCapabilities.None, null, null))),
        Is.EqualTo("""{"type":"account","account":"lemlist/acme","capabilities":[],"listOrder":null,"pageLimits":null}"""));

    [Test]
    public void A_check()
    {
        var skipped = new SkippedItem(Samples.Account, "lemlist.inbox.list", null, "the element is null", default);
        var check = new AccountCheck(Samples.Account, true, null, ["channel:fax"], [skipped, skipped], 19, null);

        Assert.That(
            Line.Of(output => InboxJson.WriteLine(output, check)),
            Is.EqualTo("""{"type":"check","account":"lemlist/acme","reachable":true,"authorised":null,"unknownWords":["channel:fax"],"skipped":2,"remaining":19}"""));
    }

    [Test]
    public void A_page()
    {
        AccountOutcome[] outcomes =
        [
            new(Samples.Account, new(CompletenessState.Uncertain, "order", Samples.At), null, [], FilterApplied.None),
            new(new("sendkit", "acme"), Completeness.NotCovered("unsupported"), null, [], FilterApplied.None),
        ];

        Assert.That(
            Line.Of(output => InboxJson.WritePageLine(output, new MergedPage<Conversation>([], outcomes, WalkPhase.Walk, "abc", 1), sandbox: true)),
            Is.EqualTo("""{"type":"page","cursor":"abc","sandbox":true,"removedAccounts":1,"accounts":{"lemlist/acme":{"state":"uncertain","reason":"order","knownSince":"2026-03-01T08:30:00.120Z"},"sendkit/acme":{"state":"notCovered","reason":"unsupported","knownSince":null}},"phase":"walk"}"""));
    }

    [Test]
    public void A_page_of_the_closing_reread() => Assert.That(
        Line.Of(output => InboxJson.WritePageLine(output, new MergedPage<Conversation>([], [], WalkPhase.ClosingReread, null, 0))),
        Is.EqualTo("""{"type":"page","cursor":null,"sandbox":false,"removedAccounts":0,"accounts":{},"phase":"closingReread"}"""));

    [Test]
    public void A_thread() => Assert.That(
        Line.Of(output => InboxJson.WriteThreadLine(output, Samples.Id, Completeness.Failed)),
        Is.EqualTo("""{"type":"thread","id":"lemlist/acme/ctc%201","completeness":{"state":"failed","reason":null,"knownSince":null},"sandbox":false}"""));

    [Test]
    public void An_end() => Assert.That(
        Line.Of(output => InboxJson.WriteEndLine(output, sandbox: true)), Is.EqualTo("""{"type":"end","sandbox":true}"""));

    [Test]
    public void A_sandbox()
    {
        var credentials = new Dictionary<string, string> { ["ApiKey"] = "k", ["UserId"] = "usr_1" };

        Assert.That(
            Line.Of(output => InboxJson.WriteSandboxLine(output, "lemlist", "http://127.0.0.1:1/api", credentials)),
            Is.EqualTo("""{"type":"sandbox","provider":"lemlist","baseUrl":"http://127.0.0.1:1/api","credentials":{"ApiKey":"k","UserId":"usr_1"}}"""));
    }
}
