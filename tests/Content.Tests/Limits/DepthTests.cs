using UnifiedInbox.Content.Tests.Support;

namespace UnifiedInbox.Content.Tests.Limits;

internal sealed class DepthTests
{
    [TestCaseSource(typeof(Shapes), nameof(Shapes.Cases))]
    public void No_shape_needs_more_than_a_small_stack(Func<int, string> shape)
    {
        var html = shape(600_000);
        var thread = new Thread(
            () =>
            {
                var content = Html.Read(html);
                _ = (content.NewText, content.SafeHtml, content.RemoteReferences);
            },
            maxStackSize: 512 * 1024);
        thread.Start();

        Assert.That(thread.Join(TimeSpan.FromSeconds(30)), Is.True);
    }

    [Test]
    public void Eighty_thousand_levels_lose_no_word()
    {
        var content = Html.Read(string.Concat(Enumerable.Repeat("<div>a", 80_000)) + "end" + string.Concat(Enumerable.Repeat("</div>", 80_000)) + "after");

        Assert.That(content.Text.Count(static c => c == 'a'), Is.EqualTo(80_001));
        Assert.That(content.Text, Does.EndWith("end\nafter"));
        Assert.That(content.IsTruncated, Is.False);
    }

    [Test]
    public void A_hundred_thousand_levels_that_never_end_lose_no_word() =>
        Assert.That(Html.TextOf("new " + string.Concat(Enumerable.Repeat("<span><div>", 90_000)) + "end"), Is.EqualTo("new\nend"));

    [Test]
    public void Safe_HTML_is_no_deeper_than_256_levels()
    {
        var safe = Html.Safe(string.Concat(Enumerable.Repeat("<div><b>", 10_000)) + "x");

        Assert.That(safe.Split('<').Count(static tag => tag.StartsWith("div", StringComparison.Ordinal) || tag.StartsWith("b>", StringComparison.Ordinal)), Is.LessThan(256));
        Assert.That(safe, Does.Contain("x"));
    }

    [Test]
    public void A_quote_deep_inside_is_still_found() =>
        Assert.That(Html.Read(string.Concat(Enumerable.Repeat("<div>", 200)) + "new<blockquote type=cite>old</blockquote>").Quoted, Is.EqualTo("old"));
}
