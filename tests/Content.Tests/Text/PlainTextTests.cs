using static UnifiedInbox.Content.Tests.Support.Html;

namespace UnifiedInbox.Content.Tests.Text;

internal sealed class PlainTextTests
{
    [TestCase("one  two\n\tthree", "one two three", TestName = "White space collapses")]
    [TestCase("<b>one</b> <i>two</i>three", "one twothree", TestName = "Inline elements leave words as they are")]
    [TestCase("one&nbsp;&nbsp;two", "one  two", TestName = "No-break spaces stay as spaces")]
    [TestCase("one<br>two<br><br>three", "one\ntwo\n\nthree", TestName = "A br ends a line")]
    [TestCase("<div>one</div><div>two<div>three</div></div>four", "one\ntwo\nthree\nfour", TestName = "Blocks are lines")]
    [TestCase("<div>one<br></div><div><br></div><div>two</div>", "one\n\ntwo", TestName = "A br at the end of a block ends no second line")]
    [TestCase("<p>one</p><p>two</p>three", "one\n\ntwo\n\nthree", TestName = "Paragraphs stand apart")]
    [TestCase("<p>one<p>two", "one\n\ntwo", TestName = "A paragraph ends where the next begins")]
    [TestCase("<p class=MsoNormal>one</p><p class=MsoNormal>two</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>three</p>", "one\ntwo\n\nthree", TestName = "Outlook's paragraphs are lines")]
    [TestCase("<p style='margin:0'>one</p><p style='margin: 0px 0px 0px'>two</p>", "one\ntwo", TestName = "Paragraphs without margins are lines")]
    [TestCase("<h1>Title</h1>text", "Title\n\ntext", TestName = "A heading stands apart")]
    [TestCase("one<hr>two", "one\ntwo", TestName = "A rule divides lines")]
    [TestCase("<pre>\n  one\n\n\n    two</pre>three", "  one\n\n\n    two\n\nthree", TestName = "A pre keeps its white space")]
    [TestCase("<div style='white-space:pre-wrap'>one\n  two</div>", "one\n  two", TestName = "So does what is styled like one")]
    [TestCase("<ul><li>one<li>two</ul>after", "- one\n- two\n\nafter", TestName = "A list has marks")]
    [TestCase("<ol start=3><li>three<li>four<li value=9>nine<li>ten</ol>", "3. three\n4. four\n9. nine\n10. ten", TestName = "An ordered list counts")]
    [TestCase("<ul><li>one<ul><li>inner</ul><li><p>two</p><p>more</p></ul>", "- one\n  - inner\n\n- two\n\n  more", TestName = "Lists nest")]
    [TestCase("<a href='https://example.com/a'>here</a>.", "here (https://example.com/a).", TestName = "A link tells where it leads")]
    [TestCase("<a href='https://example.com/'>example.com</a>", "example.com", TestName = "Unless its text does")]
    [TestCase("<a href='mailto:jane@example.com'>jane@example.com</a>", "jane@example.com", TestName = "Unless its text is the address")]
    [TestCase("<a href='#top'>top</a><a href='javascript:x'>x</a><a>y</a>", "topxy", TestName = "A link to nowhere is text")]
    [TestCase("<a href='https://example.com/a'><div>Book</div></a>now", "Book (https://example.com/a)\nnow", TestName = "A link around a block keeps its address beside it")]
    [TestCase("<a href='https://example.com/a'><img src=x alt=Logo></a>", "[Logo] (https://example.com/a)", TestName = "An image shows its alternative text")]
    [TestCase("one<img src=x alt=' '><img src=y>two", "onetwo", TestName = "An image without one shows nothing")]
    [TestCase("<table><tr><th>Seat</th><th>Price</th></tr><tr><td>A</td><td>40</td></tr></table>", "Seat | Price\nA | 40", TestName = "Cells share their row's line")]
    [TestCase("<table><tr><td><p>A</p></td><td><div>40</div></td></tr><tr><td></td><td>only</td></tr></table>", "A | 40\nonly", TestName = "Cells of one paragraph too")]
    [TestCase("<table><tr><td>one<br>two</td><td>three</td></tr></table>", "one\ntwo\nthree", TestName = "Cells of several lines stand below each other")]
    [TestCase("<table><td>a<table><tr><td>b</td><td>c</table></table>d", "a\nb | c\nd", TestName = "Tables nest")]
    [TestCase("&lt;b&gt; &amp;amp; &eacute; &#8364; &#x1F600;", "<b> &amp; é € 😀", TestName = "Entities are decoded once")]
    [TestCase("<!-- one -->two<!--[if mso]>three<![endif]--><![if !mso]>four<![endif]>", "twofour", TestName = "Comments are no text")]
    [TestCase("a < b and c > d, <3", "a < b and c > d, <3", TestName = "Signs that are no tags are text")]
    [TestCase("<title>t</title><style>s</style><script>j</script><noscript>shown</noscript><template>x</template><iframe>f</iframe><svg><text>g</text></svg><video>v</video>", "shown", TestName = "What is not shown is no text")]
    [TestCase("<svg><path d=x><p>after", "after", TestName = "Text behind a drawing left open is not lost")]
    [TestCase("<x-y>one <form><label>two</label> <button>three</button></form><textarea>four</textarea>", "one\ntwo three\nfour", TestName = "Unknown elements and controls show their text")]
    [TestCase("<div>one</section></div></td></b>two</p>three", "one\ntwothree", TestName = "Stray end tags are ignored")]
    [TestCase("<div><table><tr><td>one</div>two</td><td>three</td></tr></table>four</div>", "onetwo | three\nfour", TestName = "A stray end tag does not leave its table")]
    [TestCase("<a href='https://example.com/a'><div>one</a></div>two", "one (https://example.com/a)\ntwo", TestName = "A link ends where its block does")]
    [TestCase("one\0two\r\nthree", "onetwo three", TestName = "NUL is no text")]
    [TestCase("", "", TestName = "Nothing is nothing")]
    public void From_HTML(string html, string text) => Assert.That(TextOf(html), Is.EqualTo(text));

    [TestCase("display:none")]
    [TestCase("DISPLAY : NONE !important")]
    [TestCase("color:red;visibility:hidden")]
    [TestCase("mso-hide:all")]
    [TestCase("opacity:0")]
    [TestCase("max-height:0px;overflow:hidden")]
    public void What_a_body_hides_from_its_reader_is_left_out(string style) => Assert.That(TextOf($"<div style='{style}'>Preheader <b>or order</b></div>Hello"), Is.EqualTo("Hello"));

    [TestCase("<td style='font-size:0px'>", TestName = "Templates set no size on cells")]
    [TestCase("<div style='max-height:0'>", TestName = "What overflows is seen")]
    [TestCase("<div style='display:no\\6e e'>", TestName = "In doubt it is shown")]
    public void What_may_be_seen_is_text(string open) => Assert.That(TextOf($"<table><tr>{open}seen"), Is.EqualTo("seen"));

    [Test]
    public void Text_is_used_where_the_HTML_shows_no_word() =>
        Assert.That(MessageContent.Of(new MessageBody("from the text", "<img src=x><p>&nbsp;</p>")).Text, Is.EqualTo("from the text"));

    [Test]
    public void The_HTML_decides_where_there_are_both() => Assert.That(MessageContent.Of(new MessageBody("text", "<p>HTML</p>")).Text, Is.EqualTo("HTML"));

    [Test]
    public void Text_keeps_its_indents_and_blank_lines() =>
        Assert.That(MessageContent.Of(MessageBody.FromText("\r\n one\r\n\r\n\r\n  <b>two</b>\r\n")).Text, Is.EqualTo(" one\n\n\n  <b>two</b>"));

    [TestCase("one\u2028two\u0085three\fend")]
    public void Only_carriage_returns_and_line_feeds_end_a_line(string text)
    {
        var content = MessageContent.Of(MessageBody.FromText(text));

        Assert.That(content.Text, Is.EqualTo(text));
        Assert.That(content.NewText, Is.EqualTo(text));
    }

    [Test]
    public void An_empty_body_is_empty()
    {
        var content = MessageContent.Of(MessageBody.Empty);

        Assert.That(content.Text + content.NewText + content.Quoted + content.SafeHtml, Is.Empty);
        Assert.That(content.Parts, Is.Empty);
        Assert.That(content.RemoteReferences, Is.Empty);
        Assert.That(content.IsTruncated, Is.False);
    }

    [Test]
    public void A_missing_body_is_the_callers_mistake() => Assert.That(() => MessageContent.Of(null!), Throws.ArgumentNullException);
}
