using static UnifiedInbox.Content.Tests.Support.Html;

namespace UnifiedInbox.Content.Tests.Safety;

internal sealed class SafeHtmlTests
{
    private const string Rel = "target=\"_blank\" rel=\"noopener noreferrer nofollow\"";

    [TestCase("<p>one <b>two</b></p>", "<p>one <b>two</b></p>", TestName = "Plain markup stays")]
    [TestCase("<p>one<p>two", "<p>one</p><p>two</p>", TestName = "Every tag is closed")]
    [TestCase("a & b < c \"d\" 'e' `f`", "a &amp; b &lt; c &quot;d&quot; &#39;e&#39; &#96;f&#96;", TestName = "Signs are escaped")]
    [TestCase("<a href='HTTPS://example.com/?a=1&amp;b=2' target=_top rel=opener>x</a>", "<a href=\"HTTPS://example.com/?a=1&amp;b=2\" " + Rel + ">x</a>", TestName = "A link opens apart and says nothing of where it stood")]
    [TestCase("<a href='mailto:jane@example.com'>x</a><a href=tel:+4912>y</a>", "<a href=\"mailto:jane@example.com\" " + Rel + ">x</a><a href=\"tel:+4912\" " + Rel + ">y</a>", TestName = "Mail and telephone are links")]
    [TestCase("<a href=cid:x>x</a><a href=/x>y</a><a href=#x>z</a>", "<a>x</a><a>y</a><a>z</a>", TestName = "Other links lead nowhere")]
    [TestCase("<x-y>one</x-y><form>two</form><object>three</object>", "one<div>two</div>three", TestName = "The text of what is not on the list stays")]
    [TestCase("<script>1</script><style>2</style><title>3</title><iframe>4</iframe><svg><text>5</text></svg><math><mi>6</mi></math><video>7</video><template>8</template>x", "x", TestName = "Some elements go with their content")]
    [TestCase("<p id=a name=b class=c data-d=e onclick=f lang=en dir=RTL title='g'>x</p>", "<p lang=\"en\" dir=\"rtl\" title=\"g\">x</p>", TestName = "Attributes are on the list or gone")]
    [TestCase("<img src=https://example.com/a alt='The <logo>'>x", "The &lt;logo&gt;x", TestName = "A remote image becomes its alternative text")]
    [TestCase("<img src=' CID:logo@example.com' alt=Logo width=10 height=99999>", "<img src=\"CID:logo@example.com\" alt=\"Logo\" width=\"10\">", TestName = "An image inside the message stays")]
    [TestCase("<div style='display:none'>preheader</div>x", "x", TestName = "What is hidden does not come to light")]
    [TestCase("<p style='COLOR: Red !important; background:url(x); font-size:12px; position:fixed; color:rgb(1, 2, 3)'>x</p>", "<p style=\"color:red;font-size:12px;color:rgb(1, 2, 3)\">x</p>", TestName = "Styles are on the list or gone")]
    [TestCase("<p style='font-family:\"x\";color:a\\b;color:red/**/;font-size:9999px;color:var(--x);color:#11223344;font-size:1.23456em'>x</p>", "<p style=\"color:#11223344;font-size:1.23456em\">x</p>", TestName = "Strings, escapes, comments, functions and huge numbers are not understood")]
    [TestCase("<table width=100% border=0><tr><td colspan=2 rowspan=9999 bgcolor=#fff width='10em' align=CENTER>x</table>", "<table width=\"100%\" border=\"0\"><tr><td colspan=\"2\" bgcolor=\"#fff\" align=\"center\">x</td></tr></table>", TestName = "Tables stay")]
    [TestCase("<pre>\n\n  one</pre>", "<pre>\n\n  one</pre>", TestName = "A pre keeps its first blank line")]
    [TestCase("<td>one</td><tr>two</tr><li>three", "onetwo<li>three</li>", TestName = "A cell without a table is text")]
    [TestCase("one<!-- two --><?three?>four", "onefour", TestName = "Comments go")]
    public void From_HTML(string html, string safe) => Assert.That(Safe(html), Is.EqualTo(safe));

    [Test]
    public void Text_becomes_a_block_that_keeps_its_lines() =>
        Assert.That(MessageContent.Of(MessageBody.FromText("a <b>\r\n  c\0")).SafeHtml, Is.EqualTo("<div style=\"white-space:pre-wrap\">a &lt;b&gt;\n  c</div>"));

    [Test]
    public void Remote_images_stay_when_asked_for() =>
        Assert.That(
            Read("<img src=https://example.com/a alt=A onerror=x><img src=/b alt=B><img src='data:image/png,x' alt=C>").ToSafeHtml(RemoteImages.Kept),
            Is.EqualTo("<img src=\"https://example.com/a\" referrerpolicy=\"no-referrer\" loading=\"lazy\" alt=\"A\">BC"));

    [TestCase("<img src=https://example.com/a width=1 height=1>")]
    [TestCase("<img src=https://example.com/api/track/open/1>")]
    public void Tracking_pixels_do_not(string html) => Assert.That(Read(html).ToSafeHtml(RemoteImages.Kept), Is.Empty);

    [Test]
    public void Safe_HTML_reads_as_the_same_text()
    {
        foreach (var reply in Support.Fixtures.Replies)
        {
            var content = MessageContent.Of(reply.Body);

            Assert.That(string.Concat(TextOf(content.SafeHtml).Where(static c => !char.IsWhiteSpace(c))), Is.EqualTo(string.Concat(content.Text.Where(static c => !char.IsWhiteSpace(c)))), reply.Name);
        }
    }
}
