using System.Diagnostics;

namespace UnifiedInbox.Cli.Tests.Text;

public sealed class HtmlTextTests
{
    [TestCase("<p>Hello <b>Ann</b>,</p><p>bye</p>", "Hello Ann,\n\nbye")]
    [TestCase("one<br>two<br/>\n three", "one\ntwo\nthree")]
    [TestCase("a &amp; b &lt;c&gt; &eacute;&#33;&nbsp;d", "a & b <c> é!\u00A0d")]
    [TestCase("<style>p{color:red}</style><script>alert('<p>')</script>seen<!-- unseen -->", "seen")]
    [TestCase("<html><head><title>T</title></head><body>body</body></html>", "body")]
    [TestCase("<ul><li>one</li><li>two</li></ul>", "- one\n- two")]
    [TestCase("<a title='1 > 0' href=\"x\">link</a>", "link")]
    [TestCase("<p title='never closed>text", "text")]
    [TestCase("2 < 3 and a<b", "2 < 3 and a")]
    [TestCase("<script>unfinished", "")]
    [TestCase("plain", "plain")]
    public void Of(string html, string text) => Assert.That(VendorText.Lines(HtmlText.Of(html)), Is.EqualTo(text));

    [Test]
    public void An_entity_cannot_bring_a_terminal_sequence_in() =>
        Assert.That(VendorText.Lines(HtmlText.Of("a&#27;[31mb&#x202e;c")), Is.EqualTo("abc"));

    [TestCase("<!--")]
    [TestCase("<a '")]
    [TestCase("<a '>\"")]
    [TestCase("<")]
    [TestCase("<script></scrip>")]
    public void Hostile_markup_takes_linear_time(string piece)
    {
        var html = string.Concat(Enumerable.Repeat(piece, 50_000));

        var started = Stopwatch.GetTimestamp();
        HtmlText.Of(html);

        Assert.That(Stopwatch.GetElapsedTime(started), Is.LessThan(TimeSpan.FromSeconds(2)));
    }
}
