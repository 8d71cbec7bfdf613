using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests.Merging.Guards;

/// <summary>Pages are told as start, end and the list's total; a cursor is named after its page's start.</summary>
internal sealed class PageCoverTests
{
    private PageCover cover = null!;

    [SetUp]
    public void Start() => cover = new PageCover();

    [Test]
    public void Before_the_first_page_and_without_a_place_a_page_is_taken_at_its_word()
    {
        var first = cover.Reaches(new PageExtent(50, 60, 100));
        Add(0, 10, 30);

        Assert.That((first, cover.Reaches(null)), Is.EqualTo((true, true)));
    }

    [TestCase(10, 30, true)]
    [TestCase(11, 30, false)]
    [TestCase(10, 35, true, Description = "new rows push the list down")]
    [TestCase(11, 35, false)]
    [TestCase(8, 28, true)]
    [TestCase(9, 28, false, Description = "two rows less may have pulled two up over the edge")]
    [TestCase(0, 5, true, Description = "the top is always covered")]
    public void A_page_is_reached_that_begins_where_the_cover_ends_or_before(int start, int total, bool reached)
    {
        Add(0, 10, 30);

        Assert.That(cover.Reaches(new PageExtent(start, start + 10, total)), Is.EqualTo(reached));
    }

    [Test]
    public void Each_fall_counts_once()
    {
        Add(0, 10, 30);
        cover.Reaches(new PageExtent(10, 20, 29));

        Assert.That((cover.Reaches(new PageExtent(9, 19, 29)), cover.Reaches(new PageExtent(9, 19, 28))), Is.EqualTo((true, false)));
    }

    [Test]
    public void A_page_read_again_takes_nothing_from_the_cover()
    {
        Add(0, 30, 50);
        Add(10, 20, 50);

        Assert.That(cover.Reaches(new PageExtent(30, 40, 50)), Is.True);
    }

    [Test]
    public void After_a_new_start_only_what_is_read_since_counts()
    {
        Add(0, 30, 50);
        cover.Clear();
        Add(0, 10, 50);

        Assert.That(cover.Reaches(new PageExtent(11, 21, 50)), Is.False);
    }

    [Test]
    public void A_page_that_does_not_tell_its_place_ends_the_reckoning()
    {
        Add(0, 10, 30);
        cover.Add(new PageCursor("10"), null);

        Assert.That((cover.Reaches(new PageExtent(25, 30, 30)), Earlier()), Is.EqualTo((true, "none")));
    }

    [TestCase(0, "20")]
    [TestCase(10, "20", Description = "it begins where the cover ends")]
    [TestCase(11, "10")]
    [TestCase(25, "0")]
    public void The_way_back_leads_to_the_last_page_within_the_cover(int fall, string page)
    {
        Add(0, 10, 100);
        Add(10, 20, 100);
        Add(20, 30, 100);

        cover.Reaches(new PageExtent(30, 40, 100 - fall));

        Assert.That(Earlier(), Is.EqualTo(page));
    }

    [Test]
    public void A_page_takes_the_place_of_those_that_begin_no_higher()
    {
        Add(0, 10, 100);
        Add(10, 20, 100);
        Add(20, 30, 100);
        Add(5, 15, 100);

        Assert.That(Earlier(), Is.EqualTo("5"));
    }

    [TestCase(8, "0")]
    [TestCase(9, "none")]
    public void Eight_pages_are_remembered(int pages, string earlier)
    {
        for (var page = 0; page < pages; page++)
        {
            Add(page * 10, (page * 10) + 10, 1_000);
        }

        cover.Reaches(new PageExtent(pages * 10, (pages * 10) + 10, 1_000 - (pages * 10) + 5));

        Assert.That(Earlier(), Is.EqualTo(earlier));
    }

    [Test]
    public void A_page_that_is_read_often_is_remembered_once()
    {
        Add(0, 10, 1_000);
        for (var time = 0; time < 9; time++)
        {
            Add(10, 20, 1_000);
        }

        cover.Reaches(new PageExtent(20, 30, 985));

        Assert.That(Earlier(), Is.EqualTo("0"));
    }

    private void Add(long start, long end, long total) => cover.Add(new PageCursor($"{start}"), new PageExtent(start, end, total));

    private string Earlier() => cover.TryStepBack(out var cursor) ? cursor!.Value.Value : cursor is null ? "none" : "a page and none";
}
