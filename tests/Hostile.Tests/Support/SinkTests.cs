using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.Logging;
using RestSharp;

namespace UnifiedInbox.Hostile.Tests.Support;

/// <summary>The search that stands behind every test of the suite: what is leaked into any sink is found, and what is nobody's leak is not.</summary>
internal sealed class SinkTests
{
    private const string Needle = "needle-7f3a90c2";

    private static IEnumerable<TestCaseData> Leaks =>
    [
        Case("a log line", static scan => Say(scan.Log, "asked with {Key}", Needle)),
        Case("an exception in the log", static scan => Say(scan.Log, "failed", exception: new HttpRequestException(Needle))),
        Case("a log scope", static scan => scan.Log.BeginScope(Needle)),
        Case("an activity's tag", static _ => Span(activity => activity.SetTag("key", Needle))),
        Case("an activity's status", static _ => Span(activity => activity.SetStatus(ActivityStatusCode.Error, Needle))),
        Case("an activity's event", static _ => Span(activity => activity.AddEvent(new ActivityEvent(Needle)))),
        Case("a measurement's tag", static _ => Measure(Needle)),
        Case("an exception that the library's code throws and catches", static _ => RefuseHeader($"{Needle}\n")),
        Case("base64 at its start", static scan => Say(scan.Log, Base64($"{Needle} and more"))),
        Case("base64 one on", static scan => Say(scan.Log, Base64($":{Needle} and more"))),
        Case("base64 two on", static scan => Say(scan.Log, Base64($"::{Needle}"))),
        Case("an address", static scan => Say(scan.Log, Uri.EscapeDataString($"x/{Needle}/y"))),
    ];

    [TestCaseSource(nameof(Leaks))]
    [Catalogue(76, 77)]
    public void A_leak_is_found_once(Action<SinkScan> leak)
    {
        using var scan = new SinkScan(Needle);

        leak(scan);

        Assert.That(scan.TakeLeaks(), Is.Not.Empty);
        Assert.That(scan.TakeLeaks(), Is.Empty);
    }

    [Test]
    public void What_a_test_itself_throws_is_no_leak()
    {
        using var scan = new SinkScan(Needle);

        Assert.Throws<InvalidOperationException>(static () => throw new InvalidOperationException(Needle));

        Assert.That(scan.TakeLeaks(), Is.Empty);
    }

    [Test]
    public async Task A_call_that_fails_says_something_in_every_sink_that_can_be_searched()
    {
        using var scan = new SinkScan(InboxDiagnostics.RateBudgetRemaining);
        using var stack = new Stack(Vendor.All[0], "https://vendor.example", new UnifiedInboxOptions { HandlerFactory = static () => new Refusing() }, log: scan.Log);

        await stack.CheckAsync(CancellationToken.None);

        Assert.That(scan.TakeLeaks(), Is.Not.Empty, "gauges are asked, and here their name is a leak");
        Assert.That(scan.Searched.Keys, Is.SupersetOf(new[] { "log", "activity", "meter" }));
    }

    private static TestCaseData Case(string name, Action<SinkScan> leak) => new TestCaseData(leak).SetArgDisplayNames(name);

    private static void Say(Witness log, string line, params object[] values) => log.Log(LogLevel.Trace, default, values, null, (_, _) => $"{line} {string.Join(' ', values)}");

    private static void Say(Witness log, string line, Exception exception) => log.Log(LogLevel.Trace, default, line, exception, static (said, _) => said);

    private static string Base64(string text) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text));

    private static void Span(Action<Activity> say)
    {
        using var source = new ActivitySource("leaky");
        using var activity = source.StartActivity("call")!;
        say(activity);
    }

    private static void Measure(string tag)
    {
        using var meter = new Meter("leaky");
        meter.CreateCounter<long>("calls").Add(1, new KeyValuePair<string, object?>("key", tag));
    }

    /// <summary>RestSharp puts the value into its message.</summary>
    private static void RefuseHeader(string value)
    {
        try
        {
            new RestRequest().AddHeader("X-Api-Key", value);
        }
        catch (ArgumentException)
        {
            return;
        }

        Assert.Fail("nothing was thrown");
    }

    private sealed class Refusing : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.Unauthorized) { Content = new StringContent(Canary.VendorWord) });
    }
}
