using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests.Merging.Guards;

internal sealed class CursorTrailTests
{
    private static readonly PageCursor One = new("1");
    private static readonly PageCursor Two = new("2");
    private static readonly PageCursor Three = new("3");

    private CursorTrail trail = null!;

    [SetUp]
    public void Start() => trail = new CursorTrail();

    [Test]
    public void The_first_page_known_has_none_before_it_but_itself()
    {
        trail.Note(One);

        Assert.That(trail.Earlier, Is.EqualTo(One));
    }

    [Test]
    public void The_page_before_is_the_one_noted_before()
    {
        trail.Note(One);
        trail.Note(Two);
        trail.Note(Three);

        Assert.That(trail.Earlier, Is.EqualTo(Two));
    }

    [Test]
    public void The_page_before_the_second_is_the_top_of_the_list()
    {
        trail.Note(null);
        trail.Note(Two);

        Assert.That(trail.Earlier, Is.Null);
    }

    [Test]
    public void A_cleared_trail_begins_again_and_keeps_the_place_of_what_was_found()
    {
        trail.Note(One);
        trail.Note(Two);
        trail.Clear();
        var kept = trail.Earlier;
        trail.Note(Three);

        Assert.That((kept, trail.Earlier), Is.EqualTo((One, Three)));
    }

    [Test]
    public void A_place_that_is_known_otherwise_is_taken()
    {
        trail.SetEarlier(Two);

        Assert.That(trail.Earlier, Is.EqualTo(Two));
    }
}
