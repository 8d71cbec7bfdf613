using System.Net;
using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Transport;

[CancelAfter(30_000)]
internal sealed class ProviderTransportTests : ProbeFixture
{
    private const string Empty = """{"things":[]}""";

    [Test]
    [Catalogue(17)]
    public async Task A_server_error_is_tried_three_times_and_then_unavailable()
    {
        Answers(() => Status(503, "<html>down</html>"));

        var result = await RunToEnd(List(Probe()));

        Assert.That(result.AsT1, Is.TypeOf<UnavailableFault>());
        Assert.That(result.AsT1.Context.Status, Is.EqualTo(503));
        Assert.That(Arrivals, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_retry_that_succeeds_is_a_success()
    {
        Answers(() => Status(500), () => throw new HttpRequestException("reset"), () => Json(Empty));

        var result = await RunToEnd(List(Probe()));

        Assert.That(result.IsT0, Is.True);
        Assert.That(Arrivals, Has.Count.EqualTo(3));
    }

    [TestCase(400, typeof(RejectedFault))]
    [TestCase(401, typeof(AuthenticationFault))]
    [TestCase(403, typeof(AuthenticationFault))]
    [TestCase(404, typeof(NotFoundFault))]
    [TestCase(409, typeof(RejectedFault))]
    [TestCase(422, typeof(RejectedFault))]
    [TestCase(300, typeof(RejectedFault))]
    [TestCase(302, typeof(RejectedFault))]
    [TestCase(307, typeof(RejectedFault))]
    [Catalogue(1, 3, 4, 5, 7, 8)]
    public async Task An_answer_that_will_not_change_is_asked_for_once(int status, Type fault)
    {
        Answers(() => Status(status, "no", ("Location", "https://elsewhere.example/")));

        var result = await RunToEnd(List(Probe()));

        Assert.That(result.AsT1, Is.TypeOf(fault));
        Assert.That(result.AsT1.Context, Is.EqualTo(new FaultContext(new AccountKey("probe", "acme"), "probe.list", status, null, "no")));
        Assert.That(Arrivals, Has.Count.EqualTo(1));
    }

    [Test]
    [Catalogue(4)]
    public async Task A_vendors_own_not_found_counts_as_one()
    {
        Answers(() => Status(400, "gone"));

        Assert.That((await List(Probe())).AsT1, Is.TypeOf<NotFoundFault>());
    }

    [Test]
    [Catalogue(9)]
    public async Task Retry_After_is_kept_to_the_second_and_is_the_only_wait()
    {
        Answers(() => Status(429, "", ("Retry-After", "7")), () => Json(Empty));

        await RunToEnd(List(Probe()));

        Assert.That(Arrivals, Is.EqualTo(new[] { TimeSpan.Zero, TimeSpan.FromSeconds(7) }));
    }

    [Test]
    [Catalogue(9, 104)]
    public async Task A_429_holds_back_every_call_of_the_same_credential()
    {
        Answers(() => Status(429, "", ("Retry-After", "7")), () => Json(Empty));
        var (one, other) = (Probe(o => o.BudgetKey = "shared"), Probe(o => o.BudgetKey = "shared"));

        var first = List(one);
        var second = List(other);
        await RunToEnd(Task.WhenAll(first, second));

        Assert.That(Arrivals.Skip(1), Has.All.EqualTo(TimeSpan.FromSeconds(7)));
    }

    [TestCase("61", 61)]
    [TestCase("410400", 410_400)]
    [TestCase("99999999999", 604_800)]
    [TestCase("99999999999999999999", 604_800)]
    [TestCase("soon", 300)]
    [TestCase("-5", 300)]
    [Catalogue(13, 105)]
    public async Task A_wait_longer_than_the_calls_time_is_told_at_once(string retryAfter, int seconds)
    {
        Answers(() => Status(429, "slow down", ("Retry-After", retryAfter)), () => Json(Empty));
        var began = Time.GetUtcNow();

        var call = List(Probe(o => o.RateWindows = [new RateWindow(1, TimeSpan.FromMilliseconds(1))]));
        Time.Advance(TimeSpan.FromSeconds(0.5));
        var result = await call;

        Assert.That(result.AsT1, Is.TypeOf<RateLimitedFault>());
        Assert.That(result.AsT1.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(seconds)).Within(TimeSpan.FromSeconds(1)));
        Assert.That(Time.GetUtcNow() - began, Is.LessThan(TimeSpan.FromSeconds(1)));
        Assert.That(Arrivals, Has.Count.EqualTo(1));
    }

    [Test]
    [Catalogue(10)]
    public async Task An_http_date_is_measured_against_the_servers_own_clock()
    {
        var server = Time.GetUtcNow().AddMinutes(-10);
        Answers(
            () => Status(429, "", ("Date", server.ToString("r")), ("Retry-After", server.AddSeconds(9).ToString("r"))),
            () => Json(Empty));

        await RunToEnd(List(Probe()));

        Assert.That(Arrivals[1], Is.EqualTo(TimeSpan.FromSeconds(9)).Within(TimeSpan.FromSeconds(1)));
    }

    [Test]
    [Catalogue(11)]
    public async Task A_429_without_Retry_After_is_waited_for_as_the_vendors_own_header_says()
    {
        Answers(() => Status(429, "", ("X-Wait", "4")), () => Json(Empty));

        await RunToEnd(List(Probe()));

        Assert.That(Arrivals[1], Is.EqualTo(TimeSpan.FromSeconds(4)));
    }

    [Test]
    [Catalogue(11)]
    public async Task Retry_After_goes_before_the_vendors_own_header()
    {
        Answers(() => Status(429, "", ("Retry-After", "7"), ("X-Wait", "4")), () => Json(Empty));

        await RunToEnd(List(Probe()));

        Assert.That(Arrivals[1], Is.EqualTo(TimeSpan.FromSeconds(7)));
    }

    [Test]
    public async Task The_vendors_own_header_means_nothing_without_a_429()
    {
        Answers(() => Status(503, "", ("X-Wait", "20")), () => Json(Empty));

        await RunToEnd(List(Probe()));

        Assert.That(Arrivals[1], Is.LessThan(TimeSpan.FromSeconds(1)));
    }

    [Test]
    [Catalogue(12, 14)]
    public async Task A_429_that_says_nothing_means_one_window_and_then_twice_as_long()
    {
        Answers(() => Status(429), () => Status(429), () => Json(Empty));

        await RunToEnd(List(Probe(o => o.RateWindows = [new RateWindow(10, TimeSpan.FromSeconds(3))])));

        Assert.That(Arrivals, Is.EqualTo(new[] { TimeSpan.Zero, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(9) }));
    }

    [Test]
    [Catalogue(17)]
    public async Task A_503_with_Retry_After_is_never_repeated_early()
    {
        Answers(() => Status(503, "", ("Retry-After", "11")), () => Json(Empty));

        await RunToEnd(List(Probe()));

        Assert.That(Arrivals[1], Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(11)));
    }

    [Test]
    [Catalogue(59)]
    public void The_callers_cancellation_throws_with_the_callers_token()
    {
        Answers(Never);
        using var caller = new CancellationTokenSource();

        var call = List(Probe(), caller.Token);
        caller.Cancel();

        var thrown = Assert.CatchAsync<OperationCanceledException>(async () => await call);
        Assert.That(thrown!.CancellationToken, Is.EqualTo(caller.Token));
    }

    [Test]
    [Catalogue(60)]
    public void A_cancelled_token_makes_no_request()
    {
        Answers(() => Json(Empty));

        Assert.CatchAsync<OperationCanceledException>(async () => await List(Probe(), new CancellationToken(true)));
        Assert.That(Arrivals, Is.Empty);
    }

    [Test]
    [Catalogue(62)]
    public void After_disposal_of_the_factory_a_call_says_so()
    {
        Answers(() => Json(Empty));
        var probe = Probe();

        DisposeFactory();

        Assert.ThrowsAsync<ObjectDisposedException>(async () => await List(probe));
        Assert.That(Arrivals, Is.Empty);
    }

    [TestCase("<html>login</html>")]
    [TestCase("")]
    [TestCase("null")]
    [TestCase("""{"things":[""")]
    [TestCase("""{"things":[]} trailing""")]
    [TestCase("""[1,2]""")]
    [Catalogue(21, 22, 23, 36, 64)]
    public async Task A_success_that_is_not_the_documented_json_is_malformed_and_keeps_the_answer(string body)
    {
        Answers(() => Json(body));

        var result = await List(Probe());

        Assert.That(result.AsT1, Is.TypeOf<MalformedFault>());
        Assert.That(((MalformedFault)result.AsT1).Raw.ToText(), Is.EqualTo(body));
        Assert.That(result.AsT1.ToString(), Does.Not.Contain("login"));
    }

    [Test]
    [Catalogue(32)]
    public async Task A_byte_order_mark_is_no_obstacle()
    {
        Answers(() => Json("\uFEFF" + Empty));

        Assert.That((await List(Probe())).IsT0, Is.True);
    }

    [Test]
    [Catalogue(30)]
    public async Task A_body_above_eight_mebibytes_is_malformed()
    {
        Answers(() => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new MemoryStream(new byte[(8 * 1024 * 1024) + 1])) });

        Assert.That((await List(Probe())).AsT1, Is.TypeOf<MalformedFault>());
    }

    [TestCase(300, typeof(RejectedFault))]
    [TestCase(404, typeof(NotFoundFault))]
    [Catalogue(30)]
    public async Task An_error_with_a_body_above_eight_mebibytes_is_what_its_status_says(int status, Type fault)
    {
        Answers(() => new HttpResponseMessage((HttpStatusCode)status) { Content = new StreamContent(new MemoryStream(new byte[(8 * 1024 * 1024) + 1])) });

        Assert.That((await List(Probe())).AsT1, Is.TypeOf(fault));
    }

    [Test]
    [Catalogue(5)]
    public async Task A_vendors_error_text_is_cut_to_200_characters_and_stripped_of_control_characters()
    {
        Answers(() => Status(400, $"a\u001b[31m\r\n{new string('x', 500)}"));

        var text = (await List(Probe())).AsT1.Context.VendorText;

        Assert.That(text, Has.Length.EqualTo(200).And.StartWith("a[31mxxx"));
    }

    [Test]
    [Catalogue(2)]
    public async Task The_secret_is_asked_for_before_every_attempt_so_that_a_new_one_is_used()
    {
        var asked = 0;
        List<string?> sent = [];
        Answers((request, _) =>
        {
            sent.Add(request.Headers.GetValues("X-Probe-Key").Single());
            return Task.FromResult(sent.Count == 1 ? Status(500) : Json(Empty));
        });

        await RunToEnd(List(Probe(o => o.Key = Secret.FromCallback(_ => new ValueTask<string>($"key-{++asked}")))));

        Assert.That(sent, Is.EqualTo(new[] { "key-1", "key-2" }));
    }

    [TestCase("")]
    [TestCase("two\nlines")]
    public async Task A_callback_without_a_usable_secret_is_an_authentication_fault_and_no_request(string secret)
    {
        Answers(() => Json(Empty));

        var result = await List(Probe(o => o.Key = Secret.FromCallback(_ => new ValueTask<string>(secret))));

        Assert.That(result.AsT1, Is.TypeOf<AuthenticationFault>());
        Assert.That(Arrivals, Is.Empty);
    }

    [Test]
    public async Task A_callback_that_throws_is_where_the_faults_next_step_leads()
    {
        Answers(() => Json(Empty));

        var result = await List(Probe(o => o.Key = Secret.FromCallback(_ => throw new InvalidOperationException("no token"))));

        Assert.That(result.AsT1, Is.TypeOf<AuthenticationFault>());
        Assert.That(result.AsT1.NextStep, Does.Contain("callback"));
    }

    [Test]
    public async Task Every_request_names_the_library_and_asks_for_json()
    {
        HttpRequestMessage? seen = null;
        Answers((request, _) =>
        {
            seen = request;
            return Task.FromResult(Json(Empty));
        });

        await List(Probe());

        Assert.That(seen!.RequestUri, Is.EqualTo(new Uri("https://probe.example/api/things")));
        Assert.That(seen.Headers.UserAgent.ToString(), Does.Match(@"^UnifiedInbox/\d+\.\d+\.\d+$"));
        Assert.That(seen.Headers.Accept.ToString(), Is.EqualTo("application/json"));
    }

    [Test]
    [Catalogue(16, 105)]
    public async Task More_requests_than_the_budget_allows_within_the_calls_time_are_refused_without_a_request()
    {
        Answers(() => Json(Empty));
        var probe = Probe(o => o.RateWindows = [new RateWindow(1, TimeSpan.FromDays(1))]);

        await List(probe);
        var second = await List(probe);

        Assert.That(second.AsT1, Is.TypeOf<RateLimitedFault>());
        Assert.That(second.AsT1.RetryAfter, Is.EqualTo(TimeSpan.FromDays(1)));
        Assert.That(Arrivals, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_trailing_slash_of_the_base_url_makes_no_second_budget()
    {
        Answers(() => Json(Empty));
        RateWindow[] one = [new RateWindow(1, TimeSpan.FromDays(1))];

        await List(Probe(o => (o.BaseUrl, o.RateWindows) = ("https://probe.example/api", one)));
        var second = await List(Probe(o => (o.BaseUrl, o.RateWindows) = ("https://probe.example/api/", one)));

        Assert.That(second.AsT1, Is.TypeOf<RateLimitedFault>());
    }
}
