using System.Text.Json;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Identity;

public sealed class IdTests
{
    private static readonly AccountKey Account = new("lemlist", "acme");
    private static readonly ConversationId Conversation = new(Account, "ctc_1");

    // Half a surrogate pair in a test's name breaks what runs and reports tests.
    private static readonly TestCaseData[] RefusedValues =
    [
        .. new[]
        {
            null, "", " ", "\t", ".", "..", "a/b", "a\\b", "a%b", "a?b", "a#b", "a\nb", "a\u0000", "a\u007f", "a\u0085", "\ud83d", "a\ude00b", "\ude00\ud83d", new('x', 257),
        }.Select(value => new TestCaseData(value).SetArgDisplayNames(JsonSerializer.Serialize(value))),
    ];

    private static readonly string[] PermittedValues =
    [
        "x", "...", ".a", "a.", "a..b", "mail~42", "a b", "a+b", "a&b=c", "é", "\ud83d\ude00", "'\"<>|:*;,@!$()[]{}^`", new('x', 256),
    ];

    [TestCaseSource(nameof(RefusedValues))]
    [Catalogue(65)]
    public void A_value_that_could_change_a_request_path_is_refused(string? value)
    {
        Assert.That(() => new ConversationId(Account, value!), Throws.ArgumentException);
        Assert.That(() => new MessageId(Conversation, value!), Throws.ArgumentException);
        Assert.That(() => new ScheduledReplyId(Conversation, value!), Throws.ArgumentException);
    }

    [TestCaseSource(nameof(RefusedValues))]
    public void A_text_with_such_a_value_is_not_an_id(string? value)
    {
        var escaped = value is null || value.Any(char.IsSurrogate) ? value : Uri.EscapeDataString(value);

        Assert.That(ConversationId.TryParse($"lemlist/acme/{escaped}", null, out var conversation), Is.False);
        Assert.That(conversation, Is.EqualTo(default(ConversationId)));
        Assert.That(MessageId.TryParse($"lemlist/acme/ctc_1/{escaped}", null, out _), Is.False);
        Assert.That(MessageId.TryParse($"lemlist/acme/{escaped}/m", null, out _), Is.False);
        Assert.That(ScheduledReplyId.TryParse($"lemlist/acme/ctc_1/{escaped}", null, out _), Is.False);
        Assert.That(AttachmentId.TryParse($"lemlist/acme/ctc_1/{escaped}/0", null, out _), Is.False);
    }

    [TestCaseSource(nameof(PermittedValues))]
    public void An_id_round_trips_through_its_text(string value)
    {
        var conversation = new ConversationId(Account, value);
        var message = new MessageId(conversation, value);
        var scheduled = new ScheduledReplyId(conversation, value);
        var attachment = new AttachmentId(message, 12);

        Assert.That(ConversationId.Parse(conversation.ToString()), Is.EqualTo(conversation));
        Assert.That(MessageId.Parse(message.ToString()), Is.EqualTo(message));
        Assert.That(ScheduledReplyId.Parse(scheduled.ToString()), Is.EqualTo(scheduled));
        Assert.That(AttachmentId.Parse(attachment.ToString()), Is.EqualTo(attachment));
    }

    [TestCaseSource(nameof(PermittedValues))]
    public void An_id_round_trips_through_json(string value)
    {
        var id = new MessageId(new ConversationId(Account, value), value);

        Assert.That(JsonSerializer.Deserialize<MessageId>(JsonSerializer.Serialize(id)), Is.EqualTo(id));
    }

    [Test]
    public void The_text_is_the_segments_joined_by_slashes()
    {
        Assert.That(Account.ToString(), Is.EqualTo("lemlist/acme"));
        Assert.That(Conversation.ToString(), Is.EqualTo("lemlist/acme/ctc_1"));
        Assert.That(new MessageId(Conversation, "a b").ToString(), Is.EqualTo("lemlist/acme/ctc_1/a%20b"));
        Assert.That(new AttachmentId(new MessageId(Conversation, "m"), 0).ToString(), Is.EqualTo("lemlist/acme/ctc_1/m/0"));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("lemlist")]
    [TestCase("lemlist/acme")]
    [TestCase("lemlist/acme/x/y")]
    [TestCase("Lemlist/acme/x")]
    [TestCase("lemlist/ac me/x")]
    [TestCase("/acme/x")]
    [TestCase("lemlist//x")]
    public void Another_text_is_not_a_conversation_id(string? text)
    {
        Assert.That(ConversationId.TryParse(text, null, out _), Is.False);
        Assert.That(() => ConversationId.Parse(text!), Throws.ArgumentException);
    }

    [TestCase("lemlist/acme/c/m/-1")]
    [TestCase("lemlist/acme/c/m/+1")]
    [TestCase("lemlist/acme/c/m/x")]
    [TestCase("lemlist/acme/c/m/")]
    [TestCase("lemlist/acme/c/m/99999999999")]
    [TestCase("lemlist/acme/c/m")]
    public void Another_text_is_not_an_attachment_id(string text) => Assert.That(AttachmentId.TryParse(text, null, out _), Is.False);

    [TestCase("a")]
    [TestCase("0")]
    [TestCase("a._-9")]
    [TestCase("abcdefghijklmnopqrstuvwxyz012345")]
    public void An_account_takes_these_names(string name)
    {
        Assert.That(AccountKey.Parse($"lemlist/{name}"), Is.EqualTo(new AccountKey("lemlist", name)));
    }

    [TestCase("")]
    [TestCase("A")]
    [TestCase(".a")]
    [TestCase("-a")]
    [TestCase("_a")]
    [TestCase("a b")]
    [TestCase("a/b")]
    [TestCase("é")]
    [TestCase("abcdefghijklmnopqrstuvwxyz0123456")]
    public void An_account_refuses_these_names(string name)
    {
        Assert.That(() => new AccountKey("lemlist", name), Throws.ArgumentException);
        Assert.That(() => new AccountKey(name, "acme"), Throws.ArgumentException);
        Assert.That(AccountKey.TryParse($"lemlist/{name}", null, out _), Is.False);
    }

    [Test]
    public void A_default_id_has_no_text_and_makes_no_other_id()
    {
        Assert.That(default(ConversationId).ToString(), Is.Empty);
        Assert.That(default(MessageId).ToString(), Is.Empty);
        Assert.That(() => new ConversationId(default, "x"), Throws.ArgumentException);
        Assert.That(() => new MessageId(default, "x"), Throws.ArgumentException);
        Assert.That(() => new ScheduledReplyId(default, "x"), Throws.ArgumentException);
        Assert.That(() => new AttachmentId(default, 0), Throws.ArgumentException);
    }

    [Test]
    public void Accounts_are_ordered_by_provider_then_name_ordinally()
    {
        AccountKey[] ordered = [new("a", "b"), new("a", "b-c"), new("a", "b0"), new("a", "b_"), new("b", "a")];

        Assert.That(ordered.Reverse().Order(Comparer<AccountKey>.Create(AccountKey.Compare)), Is.EqualTo(ordered));
    }

    [Test]
    public void Json_that_is_no_id_is_refused() =>
        Assert.That(() => JsonSerializer.Deserialize<ConversationId>("\"lemlist/acme/..\""), Throws.TypeOf<JsonException>());
}
