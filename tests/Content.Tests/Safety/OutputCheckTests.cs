using UnifiedInbox.Content.Tests.Support;

namespace UnifiedInbox.Content.Tests.Safety;

/// <summary>The check that all vectors go through can fail.</summary>
internal sealed class OutputCheckTests
{
    [TestCase("<script>alert(1)</script>", "element script")]
    [TestCase("<p onclick=x>", "attribute onclick")]
    [TestCase("<p id=x>", "attribute id")]
    [TestCase("<a href='https://example.com/'>x</a>", "a link without rel")]
    [TestCase("<a rel='noopener noreferrer nofollow' href='javascript:alert(1)'>x</a>", "link to javascript:alert(1)")]
    [TestCase("<a rel='noopener noreferrer nofollow' href='/x'>x</a>", "link to /x")]
    [TestCase("<img src='https://example.com/x'>", "image at https://example.com/x")]
    [TestCase("<img src='data:image/png,x'>", "image at data:image/png,x")]
    [TestCase("<p style='position:fixed'>", "style position:fixed")]
    [TestCase("<p style='color:url(x)'>", "style color:url(x)")]
    [TestCase("<p style='color:r\\65 d'>", "style color:r\\65 d")]
    [TestCase("<svg><p>", "element svg")]
    [TestCase("<svg><b></b></svg>", "element svg")]
    [TestCase("<!-- x -->", "a Comment")]
    [TestCase("<body onload=x>", "on the body: onload")]
    [TestCase("<noscript><p></noscript>", "element noscript")]
    public void It_names_what_is_wrong(string html, string fault) => Assert.That(OutputCheck.Faults(html), Does.Contain(fault));

    [Test]
    public void It_has_nothing_against_text() => Assert.That(OutputCheck.Faults("<p style=\"color:red\">x &lt; <b>y</b></p>"), Is.Empty);

    [Test]
    public void Most_vectors_fail_it_as_they_come() =>
        Assert.That(Fixtures.Vectors.Count(static vector => OutputCheck.Faults(vector.Html).Count > 0), Is.GreaterThan(Fixtures.Vectors.Count * 9 / 10));
}
