using System.Text.Json;

namespace UnifiedInbox.Core.Tests.Identity;

/// <summary>What is said of a value or a text that is no id: why, and what it should look like, never the text itself.</summary>
internal sealed class RefusalTests
{
    private static readonly AccountKey Account = new("lemlist", "acme");
    private static readonly MessageId Message = new(new ConversationId(Account, "c"), "m");

    private static readonly TestCaseData[] Values =
    [
        Refused(" ", "is blank"),
        Refused(new string('x', 257), "is longer than 256 characters"),
        Refused("..", "is a relative path segment"),
        Refused("a/b", "holds a character with a meaning in URLs"),
        Refused("a\nb", "holds a control character"),
        Refused("a\ude00b", "holds half of a surrogate pair"),
    ];

    private static readonly TestCaseData[] Forms =
    [
        Form(static text => AccountKey.Parse(text), "an account key of the form provider/name"),
        Form(static text => ConversationId.Parse(text), "a conversation id of the form provider/account/conversation"),
        Form(static text => MessageId.Parse(text), "a message id of the form provider/account/conversation/value"),
        Form(static text => ScheduledReplyId.Parse(text), "a scheduled reply id of the form provider/account/conversation/value"),
        Form(static text => AttachmentId.Parse(text), "an attachment id of the form provider/account/conversation/message/ordinal"),
    ];

    [TestCaseSource(nameof(Values))]
    public void A_refused_value_is_told_why(string value, string problem) => Assert.That(
        () => new ConversationId(Account, value), Throws.ArgumentException.With.Message.EqualTo($"The id value {problem}. (Parameter 'value')"));

    [TestCaseSource(nameof(Forms))]
    public void A_refused_text_is_told_the_form(Action<string> parse, string form) => Assert.That(
        () => parse("jane@example.com"), Throws.ArgumentException.With.Message.EqualTo($"The text is not {form}."));

    [TestCaseSource(nameof(Forms))]
    public void No_text_is_refused_like_any_other(Action<string> parse, string form) => Assert.That(() => parse(null!), Throws.ArgumentException);

    [Test]
    public void A_refused_part_of_an_account_key_is_told_the_form() => Assert.That(
        () => new AccountKey("lemlist", "Acme"), Throws.ArgumentException.With.Message.EqualTo("An account key's part must match [a-z0-9][a-z0-9._-]{0,31}. (Parameter 'name')"));

    [Test]
    public void A_default_account_makes_no_id_and_is_told_so() => Assert.That(
        () => new ConversationId(default, "c"), Throws.ArgumentException.With.Message.EqualTo("The id is default, so it names no account: use one that was listed or parsed. (Parameter 'account')"));

    [Test]
    public void No_attachment_has_a_place_before_the_first() =>
        Assert.That(() => new AttachmentId(Message, -1), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Json_that_is_no_id_is_told_which() => Assert.That(
        () => JsonSerializer.Deserialize<ConversationId>("\"lemlist\""), Throws.TypeOf<JsonException>().With.Message.Contains("The text is not a ConversationId."));

    [Test]
    public void An_id_is_written_to_a_writer() =>
        Assert.That(() => new ParsableJsonConverter<AccountKey>().Write(null!, Account, JsonSerializerOptions.Default), Throws.ArgumentNullException);

    [Test]
    public void A_default_id_of_any_kind_has_no_text() => Assert.That(
        new object[] { default(AccountKey), default(ConversationId), default(MessageId), default(ScheduledReplyId), default(AttachmentId) }.Select(id => id.ToString()),
        Has.All.Empty);

    private static TestCaseData Refused(string value, string problem) => new TestCaseData(value, problem).SetArgDisplayNames(problem);

    private static TestCaseData Form(Action<string> parse, string form) => new TestCaseData(parse, form).SetArgDisplayNames(form);
}
