using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Providers;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Providers;

internal sealed class ProviderOptionsValidatorTests
{
    [TestCase(null)]
    [TestCase("https://api.example/")]
    [TestCase("https://api.example:8443/path/deeper")]
    [TestCase("http://localhost:5000")]
    [TestCase("http://127.0.0.1:5000/x/")]
    [TestCase("http://127.9.9.9")]
    [TestCase("http://[::1]:5000")]
    [Catalogue(73)]
    public void A_base_url_may_be_https_or_loopback(string? url) =>
        Assert.That(ProviderOptionsValidator.Shared(new ProbeOptions { BaseUrl = url }, 10), Is.Empty);

    [TestCase("")]
    [TestCase("api.example")]
    [TestCase("/api")]
    [TestCase("ftp://api.example")]
    [TestCase("file:///etc")]
    [TestCase("http://api.example")]
    [TestCase("http://localhost.example")]
    [TestCase("http://10.0.0.1")]
    [TestCase("http://[::2]")]
    [TestCase("https://user@api.example")]
    [TestCase("https://user:secret@api.example")]
    [TestCase("https://api.example?")]
    [TestCase("https://api.example/#")]
    [TestCase("https://api.example/#x")]
    [Catalogue(73)]
    public void Any_other_base_url_is_one_problem_that_does_not_repeat_it(string url)
    {
        var problem = ProviderOptionsValidator.Shared(new ProbeOptions { BaseUrl = url }, 10).Single();

        Assert.That(problem, Does.StartWith("BaseUrl ").And.Not.Contain("secret").And.Not.Contain("example"));
    }

    [TestCase("ftp://api.example", "BaseUrl is not an absolute http or https address.")]
    [TestCase("https://api.example?x", "BaseUrl must not have a user, a query or a fragment.")]
    [TestCase("http://api.example", "BaseUrl must be https, since it is not a loopback address.")]
    public void A_base_url_is_told_what_is_wrong_with_it(string url, string problem) =>
        Assert.That(ProviderOptionsValidator.Shared(new ProbeOptions { BaseUrl = url }, 10), Is.EqualTo(new[] { problem }));

    [Test]
    public void There_are_options_to_check() => Assert.That(() => ProviderOptionsValidator.Shared(null!, 10).ToList(), Throws.ArgumentNullException);

    [TestCase(0, 10, "PageSize must be from 1 to 10.")]
    [TestCase(11, 10, "PageSize must be from 1 to 10.")]
    [TestCase(-1, null, "PageSize must be at least 1.")]
    [TestCase(1, 10, null)]
    [TestCase(10, 10, null)]
    [TestCase(1_000_000, null, null)]
    public void A_page_size_fits_the_vendor(int size, int? maximum, string? problem) =>
        Assert.That(ProviderOptionsValidator.Shared(new ProbeOptions { PageSize = size }, maximum).SingleOrDefault(), Is.EqualTo(problem));

    [TestCase(1, 1, true)]
    [TestCase(200_000, 31 * 86_400_000L, true)]
    [TestCase(0, 1_000, false)]
    [TestCase(1, 0, false)]
    [TestCase(1, -1, false)]
    [TestCase(1, (31 * 86_400_000L) + 1, false)]
    [TestCase(1, 922_337_203_685_477L, false)]
    public void A_rate_window_is_one_a_timer_can_hold(int limit, long milliseconds, bool passes)
    {
        var options = new ProbeOptions { RateWindows = [new RateWindow(limit, TimeSpan.FromTicks(milliseconds * TimeSpan.TicksPerMillisecond))] };

        Assert.That(ProviderOptionsValidator.Shared(options, 10).Any(), Is.EqualTo(!passes));
    }

    [Test]
    public void One_wrong_rate_window_among_right_ones_is_a_problem() => Assert.That(
        ProviderOptionsValidator.Shared(new ProbeOptions { RateWindows = [new RateWindow(1, TimeSpan.FromSeconds(1)), new RateWindow(0, TimeSpan.FromSeconds(1))] }, 10),
        Is.EqualTo(new[] { "RateWindows must hold at least one window with a positive limit and length." }));

    [Test]
    public void A_rate_window_of_more_than_a_month_is_told_the_limit() => Assert.That(
        ProviderOptionsValidator.Shared(new ProbeOptions { RateWindows = [new RateWindow(1, TimeSpan.FromSeconds(1)), new RateWindow(1, TimeSpan.FromDays(32))] }, 10),
        Is.EqualTo(new[] { "RateWindows must be at most 31 days long." }));

    [Test]
    public void A_secret_that_cannot_be_sent_is_a_problem_that_does_not_repeat_it() =>
        Assert.That(ProviderOptionsValidator.Required("Key", Secret.FromString("k\n")), Is.EqualTo(new[] { "Key has white space at an end." }));

    [Test]
    public void No_rate_window_at_all_is_a_problem() =>
        Assert.That(ProviderOptionsValidator.Shared(new ProbeOptions { RateWindows = [] }, 10).Single(), Does.StartWith("RateWindows "));

    [TestCase(null, "UserId is missing.")]
    [TestCase("  ", "UserId is missing.")]
    [TestCase(" usr", "UserId has white space at an end.")]
    [TestCase("us\tr", "UserId holds characters other than printable ASCII.")]
    [TestCase("usr_1", null)]
    public void A_text_that_must_be_there_fits_a_header(string? value, string? problem)
    {
        Assert.That(ProviderOptionsValidator.Required("UserId", value).SingleOrDefault(), Is.EqualTo(problem));
        Assert.That(ProviderOptionsValidator.Required("Key", (Secret?)null).Single(), Is.EqualTo("Key is missing."));
    }
}
