namespace UnifiedInbox.Core.Tests.Merging.Guards;

internal sealed class StartOverLimitTests
{
    private StartOverLimit limit = null!;

    [SetUp]
    public void Start() => limit = new StartOverLimit();

    [Test]
    public void There_is_news_until_a_start_over_and_again_after_something_new()
    {
        var before = limit.HasNews;
        limit.TryOnce();
        var after = limit.HasNews;
        limit.NoteNews();

        Assert.That((before, after, limit.HasNews), Is.EqualTo((true, false, true)));
    }

    [Test]
    public void Three_in_vain_are_enough()
    {
        var tries = Enumerable.Range(0, 4).Select(_ => (limit.IsReached, limit.TryOnce())).ToList();

        Assert.That(tries, Is.EqualTo(new[] { (false, true), (false, true), (false, true), (true, false) }));
    }

    [Test]
    public void Sixteen_are_enough_whatever_they_find()
    {
        var tries = Enumerable.Range(0, 17).Select(_ => Try()).ToList();

        Assert.That(tries, Is.EqualTo(Enumerable.Repeat(true, 16).Append(false)));

        bool Try()
        {
            limit.NoteNews();
            return limit.TryOnce();
        }
    }
}
