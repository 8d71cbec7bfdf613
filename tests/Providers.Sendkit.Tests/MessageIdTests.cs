using System.Security.Cryptography;
using System.Text;

namespace UnifiedInbox.Providers.Sendkit.Tests;

[CancelAfter(20_000)]
public sealed class MessageIdTests : SendkitFixture
{
    private const string Sent =
        """{"type":"sent","subject":"Quick question about Acme's growth plans","body":"<p>Hi</p>","sentAt":"2024-05-28T10:00:00.000Z"}""";

    [TestCase("""{"type":"sent","subject":"Quick question about Acme's growth plans","sentAt":"2024-05-28T10:00:00.000Z"}""", "meda5b02ff31480af")]
    [TestCase(
        """{"type":"reply","from":"jane@example.com","subject":"Re: Quick question about Acme's growth plans","receivedAt":"2024-06-01T14:30:00.000Z"}""",
        "m16d75e7dcc97fe10")]
    public async Task The_documented_messages_have_these_ids(string message, string id) => Assert.That((await OnlyMessageAsync(message)).Id.Value, Is.EqualTo(id));

    [TestCase("2024-05-28T12:00:00.000+02:00")]
    [TestCase("2024-05-28T10:00:00Z")]
    [TestCase("2024-05-28T10:00:00.0004Z")]
    [TestCase("2024-05-28T10:00:00.000")]
    public async Task The_instant_counts_and_not_how_it_is_written(string time) =>
        Assert.That((await OnlyMessageAsync(Sent.Replace("2024-05-28T10:00:00.000Z", time, StringComparison.Ordinal))).Id.Value, Is.EqualTo("meda5b02ff31480af"));

    [Test]
    public async Task The_authors_case_does_not_count()
    {
        var message = await OnlyMessageAsync(
            """{"type":"reply","from":"Jane@Example.COM","subject":"Re: Quick question about Acme's growth plans","receivedAt":"2024-06-01T14:30:00.000Z"}""");

        Assert.That(message.Id.Value, Is.EqualTo("m16d75e7dcc97fe10"));
        Assert.That(message.From?.Address, Is.EqualTo("Jane@Example.COM"));
    }

    [Test]
    public async Task What_may_change_does_not_count()
    {
        var message = await OnlyMessageAsync(
            """
            {"type":"sent","subject":"Quick question about Acme's growth plans","sentAt":"2024-05-28T10:00:00.000Z","receivedAt":"2024-05-29T10:00:00.000Z",
             "body":"another","content":"x","htmlContent":"y","read":true,"opened":true,"clicked":true,"to":"a@example.com","attachments":[{"filename":"a"}]}
            """);

        Assert.That(message.Id.Value, Is.EqualTo("meda5b02ff31480af"));
    }

    [TestCase("""{"type":"manual","body":"b","content":"c","htmlContent":"h"}""", "manual\n\n\n\nb")]
    [TestCase("""{"type":"manual","content":"c","htmlContent":"h"}""", "manual\n\n\n\nc")]
    [TestCase("""{"type":"manual","htmlContent":"h"}""", "manual\n\n\n\nh")]
    [TestCase("""{"type":"manual","from":" A@example.com","subject":" s "}""", "manual\n\n a@example.com\n s \n")]
    [TestCase("""{"type":"manual","sentAt":"soon","content":"c"}""", "manual\n\n\n\nc")]
    [TestCase("""{"type":"manual","sentAt":"soon","receivedAt":"2024-06-01T14:30:00.000Z","content":"c"}""", "manual\n2024-06-01T14:30:00.000Z\n\n")]
    [TestCase("""{"content":"c"}""", "\n\n\n\nc")]
    [TestCase("""{"type":"manual","subject":"é🙂","content":"ü"}""", "manual\n\n\né🙂\nü")]
    public async Task Without_a_time_the_content_counts_and_what_is_absent_is_empty(string message, string hashed)
    {
        var expected = "m" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hashed)))[..16];

        Assert.That((await OnlyMessageAsync(message)).Id.Value, Is.EqualTo(expected));
    }

    [Test]
    public async Task Equal_messages_are_numbered_in_the_vendors_order()
    {
        ThreadHolds(Sent, """{"type":"reply","subject":"between","receivedAt":"2024-05-28T10:00:00.000Z"}""", Sent, Sent);

        var ids = (await ThreadAsync()).Messages.Where(message => message.VendorType == "sent").Select(message => message.Id.Value);

        Assert.That(ids, Is.EqualTo(new[] { "meda5b02ff31480af", "meda5b02ff31480af-2", "meda5b02ff31480af-3" }));
    }

    [Test]
    public async Task An_unreadable_message_takes_no_number()
    {
        ThreadHolds(Sent, """{"type":"sent","subject":{"no":"text"}}""", "null", Sent);

        var thread = await ThreadAsync();

        Assert.That(thread.Messages.Select(message => message.Id.Value), Is.EqualTo(new[] { "meda5b02ff31480af", "meda5b02ff31480af-2" }));
        Assert.That(thread.Skipped, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Reading_again_gives_the_same_ids()
    {
        ThreadHolds(Sent, Sent);
        var account = Account();

        var first = (await account.GetThreadAsync(ThreadId, Cancellation)).OrThrow();
        var second = (await account.ListMessagesAsync(ThreadId, new MessageQuery(), At(null), Cancellation)).OrThrow();

        Assert.That(second.Items.Select(message => message.Id), Is.EquivalentTo(first.Messages.Select(message => message.Id)));
    }
}
