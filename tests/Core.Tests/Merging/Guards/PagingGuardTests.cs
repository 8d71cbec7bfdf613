using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests.Merging.Guards;

internal sealed class PagingGuardTests
{
    private PagingGuard guard = null!;
    private int pages;

    [SetUp]
    public void Start() => (guard, pages) = (new PagingGuard(), 0);

    [Test]
    public void Pages_with_something_new_go_on_for_ever() =>
        Assert.That(Enumerable.Range(0, 50).Select(_ => IsStalled(["row"], hasNews: true)), Has.All.False);

    [Test]
    public void Three_empty_pages_in_a_row_are_borne() => Assert.That(Stalls(5, []), Is.EqualTo(new[] { false, false, false, true, true }));

    [Test]
    public void Two_pages_of_nothing_but_known_rows_are_borne() => Assert.That(Stalls(4, ["row"]), Is.EqualTo(new[] { false, false, true, true }));

    [Test]
    public void Something_new_begins_the_count_again()
    {
        Stalls(2, ["row"]);
        IsStalled(["row"], hasNews: true);

        Assert.That(Stalls(3, ["row"]), Is.EqualTo(new[] { false, false, true }));
    }

    [Test]
    public void Known_rows_further_down_count_neither_way()
    {
        Stalls(2, ["row"]);
        var lower = Enumerable.Range(0, 10).Select(_ => IsStalled(["row"], isLower: true)).ToList();

        Assert.That(lower, Has.All.False);
        Assert.That(IsStalled(["row"]), Is.True);
    }

    [Test]
    public void A_skipped_item_is_news_once()
    {
        Stalls(2, ["row"]);
        var first = IsStalled(["row"], skipped: ["broken"]);

        Assert.That(first, Is.False);
        Assert.That(Stalls(3, ["row"], "broken"), Is.EqualTo(new[] { false, false, true }));
    }

    [Test]
    public void A_new_skipped_item_before_a_known_one_is_news()
    {
        IsStalled([], skipped: ["known"]);
        Stalls(2, ["row"]);

        Assert.That(IsStalled(["row"], skipped: ["new", "known"]), Is.False);
    }

    [Test]
    public void Two_new_skipped_items_are_news_as_well_as_one()
    {
        Stalls(2, ["row"]);

        Assert.That(IsStalled(["row"], skipped: ["new", "newer"]), Is.False);
    }

    [Test]
    public void A_page_of_skipped_items_without_ids_is_as_good_as_empty() => Assert.That(Stalls(4, [], [null]), Is.EqualTo(new[] { false, false, false, true }));

    [Test]
    public void A_page_of_known_skipped_items_is_not_empty()
    {
        IsStalled([], skipped: ["broken"]);

        Assert.That(Stalls(3, [], "broken"), Is.EqualTo(new[] { false, false, true }));
    }

    [Test]
    public void A_cursor_that_leads_to_itself_stalls_whatever_is_new() =>
        Assert.That(guard.IsStalledBy(new PageCursor("a"), Page(["row"], "a"), hasNewItem: true), Is.True);

    [Test]
    public void A_cursor_that_leads_to_any_earlier_page_stalls()
    {
        guard.IsStalledBy(new PageCursor("a"), Page(["row"], "b"), hasNewItem: true);
        guard.IsStalledBy(new PageCursor("b"), Page(["row"], "c"), hasNewItem: true);

        Assert.That(guard.IsStalledBy(new PageCursor("c"), Page(["row"], "a"), hasNewItem: true), Is.True);
    }

    [Test]
    public void The_last_page_of_a_list_leads_nowhere_and_does_not_stall() =>
        Assert.That(guard.IsStalledBy(new PageCursor("a"), Page(["row"], null), hasNewItem: true), Is.False);

    [TestCase(1, true)]
    [TestCase(1_024, true)]
    [TestCase(2_048, true)]
    [TestCase(1_025, false)]
    [TestCase(2_001, false)]
    [TestCase(3_000, false)]
    [TestCase(3_001, true)]
    [TestCase(5_000, true)]
    public void Of_5000_cursors_the_last_2000_and_the_powers_of_two_are_remembered(int back, bool isStalled)
    {
        for (var page = 1; page < 5_000; page++)
        {
            IsStalled(["row"], hasNews: true);
        }

        Assert.That(guard.IsStalledBy(new PageCursor("5000"), Page(["row"], $"{back}"), hasNewItem: true), Is.EqualTo(isStalled));
    }

    [TestCase(0, 9_000, 9_000)]
    [TestCase(5_000, 2_000, 7_000)]
    [TestCase(3_000, 2_500, 6_595)]
    [TestCase(12_000, 3_000, 19_383)]
    public void No_circle_goes_on_for_ever(int pagesBefore, int length, int lastPage)
    {
        var page = 1;
        while (page < 3 * lastPage && !guard.IsStalledBy(new PageCursor($"{Place(page)}"), Page(["row"], $"{Place(page + 1)}"), hasNewItem: true))
        {
            page++;
        }

        Assert.That(page, Is.EqualTo(lastPage));

        int Place(int number) => number <= pagesBefore ? number : pagesBefore + 1 + ((number - pagesBefore - 1) % length);
    }

    private List<bool> Stalls(int count, string[] rows, params string?[] skipped) => [.. Enumerable.Range(0, count).Select(_ => IsStalled(rows, skipped: skipped))];

    private bool IsStalled(string[] rows, bool hasNews = false, bool isLower = false, params string?[] skipped)
    {
        pages++;
        return guard.IsStalledBy(new PageCursor($"{pages}"), Page(rows, $"{pages + 1}", skipped), hasNews, isLower);
    }

    private static Page<string> Page(string[] rows, string? next, params string?[] skipped) =>
        new(rows, next is null ? null : new PageCursor(next), [.. skipped.Select(id => Sample.Skipped("a", id))], FilterApplied.None);
}
