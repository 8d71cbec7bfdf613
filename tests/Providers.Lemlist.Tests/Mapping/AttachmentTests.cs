namespace UnifiedInbox.Providers.Lemlist.Tests.Mapping;

/// <summary>No example of a message shows an attachment: these are the forms we bear.</summary>
[CancelAfter(20_000)]
public sealed class AttachmentTests : LemlistFixture
{
    [Test]
    public async Task Each_keeps_its_place_in_the_list_and_none_is_downloadable()
    {
        var attachments = await Of("""[{ "name": "a.pdf" }, null, { "name": "c.pdf" }]""");

        Assert.That(attachments.Select(attachment => attachment.Id.Ordinal), Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That(attachments.Select(attachment => attachment.FileName), Is.EqualTo(new[] { "a.pdf", null, "c.pdf" }));
        Assert.That(attachments, Has.All.Matches<Attachment>(attachment => !attachment.IsDownloadable));
    }

    [Test]
    public async Task A_bare_text_is_taken_for_its_address()
    {
        var attachment = (await Of("""["/files/a.pdf"]""")).Single();

        Assert.That((attachment.Url, attachment.FileName), Is.EqualTo(("/files/a.pdf", (string?)null)));
    }

    [TestCase("""{ "name": {}, "url": 7, "size": "large", "type": [] }""")]
    [TestCase("""{ "size": 1.5 }""")]
    [TestCase("12")]
    [TestCase("[]")]
    public async Task An_odd_one_costs_neither_its_place_nor_its_message(string element)
    {
        var attachment = (await Of($"[{element}]")).Single();

        Assert.That((attachment.FileName, attachment.Url, attachment.Size, attachment.ContentType), Is.EqualTo(default((string?, string?, long?, string?))));
    }

    [TestCase("null")]
    [TestCase("{}")]
    [TestCase("\"none\"")]
    public async Task What_is_no_list_is_none(string attachments) => Assert.That(await Of(attachments), Is.Empty);

    private async Task<IReadOnlyList<Attachment>> Of(string attachments) =>
        (await OnlyMessage($$"""{ "_id": "act_1", "type": "emailsSent", "attachments": {{attachments}} }""")).Attachments;
}
