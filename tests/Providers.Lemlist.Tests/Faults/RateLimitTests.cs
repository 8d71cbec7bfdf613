using System.Net;
using RichardSzalay.MockHttp;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.Lemlist.Tests.Faults;

/// <summary>The documented reset is 162 seconds after the answer's <c>Date</c> here: longer than a call may take, so that none waits for it.</summary>
[CancelAfter(20_000)]
public sealed class RateLimitTests : LemlistFixture
{
    private const string Date = "Tue, 16 Feb 2021 08:00:00 GMT";

    [TestCase("Tue Feb 16 2021 09:02:42 GMT+0100 (Central European Standard Time)", Description = "the documented example")]
    [TestCase("Tue Feb 16 2021 00:02:42 GMT-0800 (Pacific Standard Time)")]
    [TestCase("Tue Feb 16 2021 13:32:42 GMT+0530 (India Standard Time)")]
    [TestCase("Mon Feb 15 2021 22:32:42 GMT-0930 (Marquesas Time)")]
    [TestCase("Tue Feb 16 2021 09:02:42 GMT+0100 (heure normale d’Europe centrale)")]
    [TestCase("Tue Feb 16 2021 17:02:42 GMT+0900 (日本標準時)")]
    [TestCase("Tue Feb 16 2021 08:02:42 GMT+0000")]
    [Catalogue(11)]
    public async Task The_reset_says_how_long_to_wait(string reset)
    {
        Refuses(HttpStatusCode.TooManyRequests, "", ("Date", Date), ("X-RateLimit-Reset", reset));

        var fault = await FaultOfConversations();

        Assert.That(fault, Is.InstanceOf<RateLimitedFault>());
        Assert.That(fault.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(162)));
    }

    [Test]
    public async Task Retry_After_goes_before_the_reset()
    {
        Refuses(
            HttpStatusCode.TooManyRequests,
            "Too many requests",
            ("Date", Date),
            ("Retry-After", "100"),
            ("X-RateLimit-Limit", "20"),
            ("X-RateLimit-Remaining", "0"),
            ("X-RateLimit-Reset", "Tue Feb 16 2021 09:02:42 GMT+0100 (Central European Standard Time)"));

        var fault = await FaultOfMessages();

        Assert.That(
            fault,
            Is.EqualTo(new RateLimitedFault(new FaultContext(Acme, "lemlist.inbox.messages", 429, null, "Too many requests"))
            {
                RetryAfter = TimeSpan.FromSeconds(100),
            }));
    }

    [Test]
    public async Task No_reset_is_longer_than_a_week()
    {
        Refuses(HttpStatusCode.TooManyRequests, "", ("Date", Date), ("X-RateLimit-Reset", "Fri Dec 31 9999 23:59:59 GMT+0000 (UTC)"));

        Assert.That((await FaultOfConversations()).RetryAfter, Is.EqualTo(TimeSpan.FromDays(7)));
    }

    [TestCase("Tue Feb 16 2021 07:59:59 GMT+0000 (UTC)", Description = "in the past")]
    [TestCase("Tue Feb 16 2021 08:00:00 GMT+0000 (UTC)", Description = "now, to the second")]
    [TestCase("soon")]
    [TestCase("")]
    [TestCase("1613462562")]
    [Catalogue(11, 14)]
    public async Task A_reset_that_says_nothing_leaves_a_window_that_doubles_with_each_attempt(string reset)
    {
        Refuses(HttpStatusCode.TooManyRequests, "", ("Date", Date), ("X-RateLimit-Reset", reset));

        var fault = await FaultOfConversations(options => options.RateWindows = [new RateWindow(20, TimeSpan.FromMilliseconds(1))]);

        Assert.That(fault.RetryAfter, Is.EqualTo(TimeSpan.FromMilliseconds(4)));
    }

    [Test]
    public async Task The_headers_that_come_with_every_answer_are_no_wait_when_it_succeeded()
    {
        Vendor.When("*").Respond(_ =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Answer("""{ "contactId": "ctc_1" }""")) };
            response.Headers.TryAddWithoutValidation("Retry-After", "3600");
            response.Headers.TryAddWithoutValidation("X-RateLimit-Remaining", "7");
            return response;
        });
        var account = Lemlist();

        await FirstConversationsOf(account);
        var second = await FirstConversationsOf(account);

        Assert.That(second.Items, Has.Count.EqualTo(1));
    }
}
