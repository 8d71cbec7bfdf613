using UnifiedInbox.Content.Tests.Support;

namespace UnifiedInbox.Content.Tests.Replies;

/// <summary>Nothing is thrown away: whatever the division, new text and quote together are the whole text.</summary>
internal sealed class PartsTests
{
    [Test]
    public void The_parts_of_every_body_joined_are_its_text()
    {
        foreach (var body in Fixtures.Bodies)
        {
            var content = MessageContent.Of(body);

            Assert.That(string.Join('\n', content.Parts.Select(static part => part.Text)), Is.EqualTo(content.Text));
        }
    }

    [Test]
    public void Every_line_of_every_body_is_either_new_or_quoted()
    {
        foreach (var body in Fixtures.Bodies)
        {
            var content = MessageContent.Of(body);
            var divided = Lines(content.NewText).Concat(Lines(content.Quoted));

            Assert.That(divided.Order(StringComparer.Ordinal), Is.EqualTo(Lines(content.Text).Order(StringComparer.Ordinal)));
        }
    }

    [Test]
    public void Every_word_a_reply_shows_is_in_its_parts()
    {
        foreach (var reply in Fixtures.Replies.Where(static reply => reply.Html is not null))
        {
            var shown = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(reply.Html!).Body!.TextContent;

            Assert.That(Letters(MessageContent.Of(reply.Body).Text), Is.EqualTo(Letters(shown)), reply.Name);
        }
    }

    [Test]
    public void Neighbouring_parts_differ()
    {
        foreach (var body in Fixtures.Bodies)
        {
            var parts = MessageContent.Of(body).Parts;

            Assert.That(parts.Zip(parts.Skip(1)).Where(static pair => pair.First.IsQuoted == pair.Second.IsQuoted), Is.Empty);
        }
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Where(static line => !string.IsNullOrWhiteSpace(line));

    private static string Letters(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
