namespace UnifiedInbox.Providers.Lemlist.Tests.Options;

public sealed class OptionsTests : LemlistFixture
{
    [Test]
    public void A_key_and_a_user_are_enough() => Assert.DoesNotThrow(() => Lemlist());

    [Test]
    public void A_missing_key_is_said_so() =>
        Assert.That(ProblemOf(options => options.ApiKey = null), Is.EqualTo("lemlist/acme: ApiKey is missing."));

    [TestCase("line\nbreak", "lemlist/acme: ApiKey holds characters other than printable ASCII.")]
    [TestCase("schlüssel", "lemlist/acme: ApiKey holds characters other than printable ASCII.")]
    [TestCase(" key", "lemlist/acme: ApiKey has white space at an end.")]
    public void A_key_that_cannot_be_sent_is_said_so_without_it(string key, string expected) =>
        Assert.That(ProblemOf(options => options.ApiKey = key), Is.EqualTo(expected));

    [TestCase(null, "lemlist/acme: UserId is missing.")]
    [TestCase(" ", "lemlist/acme: UserId is missing.")]
    [TestCase("usr_1\n", "lemlist/acme: UserId has white space at an end.")]
    [TestCase("usr_é", "lemlist/acme: UserId holds characters other than printable ASCII.")]
    public void A_user_id_that_cannot_be_sent_is_said_so_without_it(string? userId, string expected) =>
        Assert.That(ProblemOf(options => options.UserId = userId), Is.EqualTo(expected));

    [TestCase(0)]
    [TestCase(-1)]
    public void A_page_holds_at_least_one(int size) =>
        Assert.That(ProblemOf(options => options.PageSize = size), Is.EqualTo("lemlist/acme: PageSize must be at least 1."));

    [TestCase("inbox", "lemlist/acme: BaseUrl is not an absolute http or https address.")]
    [TestCase("ftp://api.example.com", "lemlist/acme: BaseUrl is not an absolute http or https address.")]
    [TestCase("http://api.example.com", "lemlist/acme: BaseUrl must be https, since it is not a loopback address.")]
    [TestCase("https://user:pass@api.example.com", "lemlist/acme: BaseUrl must not have a user, a query or a fragment.")]
    [TestCase("https://api.example.com/?key=1", "lemlist/acme: BaseUrl must not have a user, a query or a fragment.")]
    [TestCase("https://api.example.com/#top", "lemlist/acme: BaseUrl must not have a user, a query or a fragment.")]
    public void A_base_url_that_cannot_be_used_is_said_so_without_it(string baseUrl, string expected) =>
        Assert.That(ProblemOf(options => options.BaseUrl = baseUrl), Is.EqualTo(expected));

    [Test]
    public void Every_problem_is_said_at_once() =>
        Assert.That(
            ProblemOf(options => (options.ApiKey, options.UserId, options.PageSize) = (null, null, 0)),
            Is.EqualTo("lemlist/acme: ApiKey is missing. lemlist/acme: UserId is missing. lemlist/acme: PageSize must be at least 1."));

    [Test]
    public void The_key_is_in_no_text_of_the_options()
    {
        var options = new LemlistOptions { ApiKey = ApiKey };

        Assert.That($"{options} {options.ApiKey}", Does.Not.Contain(ApiKey));
    }

    private string ProblemOf(Action<LemlistOptions> configure) => Assert.Throws<ArgumentException>(() => Lemlist(configure))!.Message;
}
