using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests.Providers;

internal sealed class PageCursorTests
{
    [TestCase("664a1c2b")]
    [TestCase("a:b:c")]
    [TestCase("☃")]
    public void A_vendors_cursor_comes_back_from_behind_its_mark(string vendorCursor)
    {
        var cursor = PageCursor.Marked("c", vendorCursor);

        Assert.That(cursor?.Value, Is.EqualTo($"c:{vendorCursor}"));
        Assert.That(cursor?.Behind("c"), Is.EqualTo(vendorCursor));
    }

    [TestCase("p:3:50")]
    [TestCase("c:")]
    [TestCase("c")]
    [TestCase("cc:1")]
    [TestCase("C:1")]
    [TestCase("")]
    public void Nothing_is_behind_a_mark_that_is_not_there(string cursor) => Assert.That(new PageCursor(cursor).Behind("c"), Is.Null);

    [TestCase(null)]
    [TestCase("")]
    public void No_vendor_cursor_is_no_cursor(string? vendorCursor) => Assert.That(PageCursor.Marked("c", vendorCursor), Is.Null);

    [TestCase(253, true)]
    [TestCase(254, false)]
    public void A_cursor_is_at_most_255_bytes_long_with_its_mark(int length, bool fits) =>
        Assert.That(PageCursor.Marked("c", new string('x', length)) is not null, Is.EqualTo(fits));

    [Test]
    public void Bytes_are_counted_and_not_characters() => Assert.That(PageCursor.Marked("c", new string('é', 127)), Is.Null);
}
