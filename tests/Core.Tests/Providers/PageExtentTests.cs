using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests.Providers;

internal sealed class PageExtentTests
{
    [TestCase(1, 50, 50, 120L, true, 0, 50)]
    [TestCase(3, 50, 20, 120L, false, 100, 120)]
    [TestCase(3, 50, 0, 90L, false, 100, 100, Description = "a page beyond the end of a list that has shrunk")]
    [TestCase(3, 50, 20, 200L, false, 100, 120, Description = "an end before the count is for whoever walks the list to judge")]
    [TestCase(1, 50, 10, 120L, true, 0, 10, Description = "the first page starts the list, however long it is")]
    [TestCase(1, 50, 200, 900L, true, 0, 200)]
    public void A_page_lies_behind_the_pages_before_it(int number, int size, int received, long? total, bool goesOn, long start, long end) =>
        Assert.That(PageExtent.OfPage(number, size, received, total, goesOn), Is.EqualTo(new PageExtent(start, end, total!.Value)));

    [TestCase(1, 50, 50, null, true, Description = "no count")]
    [TestCase(1, 50, 50, -1L, true)]
    [TestCase(2, 50, 50, 50L, true, Description = "more came than there are")]
    [TestCase(2, 50, 10, 120L, true, Description = "pages are shorter than said: this one starts nobody knows where")]
    [TestCase(2, 50, 70, 500L, false, Description = "pages are longer than said")]
    [TestCase(0, 50, 50, 120L, true)]
    [TestCase(2, 0, 50, 120L, true)]
    [TestCase(long.MaxValue, 50, 50, long.MaxValue, true)]
    [TestCase(2, long.MaxValue, 50, long.MaxValue, false)]
    public void What_cannot_be_right_is_no_extent(long number, long size, int received, long? total, bool goesOn) =>
        Assert.That(PageExtent.OfPage(number, size, received, total, goesOn), Is.Null);

    [TestCase(0, 0, 0L)]
    [TestCase(7, 3, 10L)]
    public void A_start_and_what_came_tell_the_end(long start, int received, long total) =>
        Assert.That(PageExtent.At(start, received, total), Is.EqualTo(new PageExtent(start, start + received, total)));
}
