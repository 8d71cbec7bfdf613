using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests.Merging.Guards;

/// <summary>Rows are letters; a page is told by its cursor, its rows and its place.</summary>
internal sealed class PageContinuityTests
{
    private PageRows<string> rows = null!;
    private PageContinuity<string> continuity = null!;

    [SetUp]
    public void Start() => continuity = Continuity(null);

    [Test]
    public void Pages_that_follow_each_other_go_on()
    {
        Assert.That((Judge("1", "ab"), Judge("2", "cd"), Judge("3", "ef")), Is.EqualTo((PageVerdict.GoesOn, PageVerdict.GoesOn, PageVerdict.GoesOn)));
        Assert.That(continuity.Doubt, Is.Null);
    }

    [Test]
    public void A_page_that_repeats_the_one_before_is_asked_for_twice_more_and_then_doubted()
    {
        Judge("1", "ab");
        var verdicts = new[] { Judge("2", "ab"), Judge("2", "ab") };
        var before = continuity.Doubt;

        Assert.That(verdicts, Has.All.EqualTo(PageVerdict.AskAgain));
        Assert.That(before, Is.Null);
        Assert.That((Judge("2", "ab"), continuity.Doubt), Is.EqualTo((PageVerdict.GoesOn, "stalled")));
    }

    [Test]
    public void A_lane_that_doubts_already_asks_no_more_and_keeps_its_reason()
    {
        continuity = Continuity("moving");
        Judge("1", "ab");

        Assert.That((Judge("2", "ab"), continuity.Doubt), Is.EqualTo((PageVerdict.GoesOn, "moving")));
    }

    [Test]
    public void A_page_that_came_right_begins_the_count_again()
    {
        Judge("1", "ab");
        Judge("2", "ab");
        Judge("2", "ab");
        Judge("2", "cd");

        Assert.That((Judge("3", "cd"), Judge("3", "cd")), Is.EqualTo((PageVerdict.AskAgain, PageVerdict.AskAgain)));
    }

    [TestCase("1", "ab", Description = "the same page, asked for again")]
    [TestCase("2", "a")]
    [TestCase("2", "abc")]
    [TestCase("2", "ac")]
    [TestCase("2", "cb")]
    [TestCase("2", "")]
    public void What_is_not_the_same_rows_under_another_cursor_is_no_repetition(string cursor, string rows)
    {
        Judge("1", "ab");

        Assert.That(Judge(cursor, rows), Is.EqualTo(PageVerdict.GoesOn));
    }

    [Test]
    public void A_list_that_begins_with_an_empty_page_repeats_nothing() => Assert.That(Judge("1", ""), Is.EqualTo(PageVerdict.GoesOn));

    [Test]
    public void An_empty_page_between_hides_no_repetition()
    {
        Judge("1", "ab");
        Judge("2", "");

        Assert.That(Judge("3", "ab"), Is.EqualTo(PageVerdict.AskAgain));
    }

    [TestCase(12, PageVerdict.GoesOn, Description = "as many new rows on top push the same rows onto the next page")]
    [TestCase(11, PageVerdict.AskAgain)]
    public void A_list_that_grew_by_a_page_may_repeat_one(int total, PageVerdict verdict)
    {
        Judge("1", "ab", new PageExtent(0, 2, 10));

        Assert.That(Judge("2", "ab", new PageExtent(2, 4, total)), Is.EqualTo(verdict));
    }

    [Test]
    public void A_page_that_may_have_stepped_over_rows_sends_back_to_the_one_before()
    {
        Judge("1", "ab", new PageExtent(0, 2, 10));

        Assert.That((Judge("2", "de", new PageExtent(2, 4, 9)), continuity.EarlierPage), Is.EqualTo((PageVerdict.StepBack, new PageCursor("1"))));
    }

    [Test]
    public void Where_no_page_within_the_cover_is_known_the_list_is_read_from_its_top()
    {
        Judge("1", "ab", new PageExtent(5, 7, 10));

        Assert.That((Judge("2", "de", new PageExtent(7, 9, 1)), continuity.EarlierPage), Is.EqualTo((PageVerdict.StartOver, (PageCursor?)null)));
    }

    [Test]
    public void Three_ways_back_without_news_are_enough()
    {
        var verdicts = Falls(4);

        Assert.That(verdicts, Is.EqualTo(new[] { PageVerdict.StepBack, PageVerdict.StepBack, PageVerdict.StepBack, PageVerdict.GoesOn }));
        Assert.That(continuity.Doubt, Is.EqualTo("moving"));
    }

    [Test]
    public void Something_new_makes_the_way_back_worth_it()
    {
        Falls(3);
        continuity.NoteNews();

        Assert.That(Falls(3), Has.All.EqualTo(PageVerdict.StepBack));
        Assert.That(continuity.Doubt, Is.Null);
    }

    [Test]
    public void After_a_new_start_the_first_page_is_taken_at_its_word()
    {
        Judge("1", "ab", new PageExtent(0, 2, 10));
        continuity.StartOver();

        Assert.That(Judge("2", "de", new PageExtent(5, 7, 10)), Is.EqualTo(PageVerdict.GoesOn));
    }

    [TestCase(2, 3, null, "short")]
    [TestCase(3, 3, null, null)]
    [TestCase(2, 3, "2", null)]
    public void A_list_that_ends_before_its_own_count_is_short(int end, int total, string? next, string? doubt)
    {
        Judge("1", Page("ab", next, new PageExtent(0, end, total)));

        Assert.That(continuity.Doubt, Is.EqualTo(doubt));
    }

    private PageContinuity<string> Continuity(string? doubt)
    {
        rows = new PageRows<string>(new ItemShape<string>("probe.list", static _ => null, static row => row, static _ => true, Since: null, RereadsHead: false));
        return new PageContinuity<string>(rows, doubt);
    }

    private PageVerdict Judge(string cursor, string rows, PageExtent? extent = null) => Judge(cursor, Page(rows, "next", extent));

    private PageVerdict Judge(string cursor, Page<string> page)
    {
        rows.Read(page);
        return continuity.Judge(new PageCursor(cursor), page);
    }

    /// <summary>Each time the list is a row shorter than when its first page was read.</summary>
    private List<PageVerdict> Falls(int times)
    {
        var verdicts = new List<PageVerdict>();
        for (var time = 0; time < times; time++)
        {
            Judge("1", "ab", new PageExtent(0, 2, 100));
            verdicts.Add(Judge("2", "de", new PageExtent(2, 4, 99)));
        }

        return verdicts;
    }

    private static Page<string> Page(string rows, string? next, PageExtent? extent) =>
        new([.. rows.Select(row => $"{row}")], next is null ? null : new PageCursor(next), [], FilterApplied.None) { Extent = extent };
}
