using UnifiedInbox.Core.Tests.Support;

namespace UnifiedInbox.Core.Tests.Resilience;

/// <summary>A budget of the consumer's own in place of the library's.</summary>
[CancelAfter(30_000)]
internal sealed class SharedRateBudgetTests : ProbeFixture
{
    private const string Empty = """{"things":[]}""";

    private readonly List<string> keys = [];
    private Recorder recorder = null!;

    protected override UnifiedInboxOptions Options(UnifiedInboxOptions options)
    {
        keys.Clear();
        recorder = new Recorder();
        options.RateBudgetFactory = (key, windows) =>
        {
            keys.Add($"{key} {windows.Count}");
            return recorder;
        };
        return options;
    }

    [Test]
    public async Task It_is_asked_before_every_attempt_and_told_how_each_went()
    {
        Answers(
            () => Status(429, "", ("Retry-After", "7")),
            () => Status(500),
            () => Status(200, Empty, ("X-Left", "3"), ("X-Left-Today", "many")));

        await RunToEnd(List(Probe()));

        Assert.That(recorder.Events, Is.EqualTo(new[]
        {
            "acquire", "report freeze 7", "acquire", "report", "acquire", "report 3 left of 1 s",
        }));
    }

    [Test]
    public async Task Its_key_tells_credentials_apart_without_giving_them_away()
    {
        Answers(() => Json(Empty));

        await List(Probe());
        await List(Probe(name: "other"));
        await List(Probe(static options => options.Key = "another-canary"));
        await List(Probe(static options => options.BudgetKey = "location"));

        Assert.That(keys, Has.None.Contains("probe-canary-key").And.All.StartsWith("probe https://probe.example/api ").And.All.EndsWith(" 1"));
        Assert.That(keys[0], Is.EqualTo(keys[1]), "one key, two accounts");
        Assert.That(keys[2], Is.Not.EqualTo(keys[0]));
        Assert.That(keys[3], Is.EqualTo("probe https://probe.example/api location 1"));
    }

    [Test]
    public async Task Its_refusal_is_a_RateLimitedFault_with_its_wait_and_no_request()
    {
        Answers(() => Json(Empty));
        recorder.Wait = TimeSpan.FromHours(3);

        var fault = (await List(Probe())).AsT1;

        Assert.That((fault.GetType(), fault.RetryAfter), Is.EqualTo((typeof(RateLimitedFault), TimeSpan.FromHours(3))));
        Assert.That(Arrivals, Is.Empty);
        Assert.That(recorder.Events, Is.EqualTo(new[] { "acquire" }), "no slot, no report");
    }

    [Test]
    public async Task One_that_cannot_be_asked_is_an_UnavailableFault_without_a_request_and_no_exception()
    {
        Answers(() => Json(Empty));
        recorder.Asked = static () => throw new TimeoutException("the store is down");

        Assert.That((await List(Probe())).AsT1, Is.TypeOf<UnavailableFault>());
        Assert.That(Arrivals, Is.Empty);
    }

    [Test]
    public async Task One_that_gives_up_by_itself_is_an_UnavailableFault_too_and_no_cancellation()
    {
        Answers(() => Json(Empty));
        recorder.Asked = static () => throw new TaskCanceledException("the store took too long");

        Assert.That((await List(Probe())).AsT1, Is.TypeOf<UnavailableFault>());
    }

    [Test]
    public void One_that_breaks_while_the_caller_gives_up_lets_no_exception_of_its_own_out()
    {
        Answers(() => Json(Empty));
        using var caller = new CancellationTokenSource();
        recorder.Asked = () =>
        {
            caller.Cancel();
            throw new TimeoutException("the store is down");
        };

        Assert.CatchAsync<OperationCanceledException>(async () => await List(Probe(), caller.Token));
    }

    [Test]
    public async Task One_that_cannot_be_told_costs_no_answer()
    {
        Answers(() => Json(Empty));
        recorder.ReportFails = true;

        Assert.That((await List(Probe())).IsT0, Is.True);
    }

    [Test]
    public async Task A_cancelled_request_is_reported_too()
    {
        Answers(Never);
        using var caller = new CancellationTokenSource();

        var call = List(Probe(), caller.Token);
        await caller.CancelAsync();
        Assert.CatchAsync<OperationCanceledException>(async () => await call);

        Assert.That(recorder.Events, Is.EqualTo(new[] { "acquire", "report" }));
    }

    [Test]
    public void A_factory_that_makes_none_is_the_callers_mistake()
    {
        recorder = null!;

        Assert.That(() => Probe(), Throws.ArgumentException.With.Message.Contain("RateBudgetFactory"));
    }

    [Test]
    public async Task What_it_says_is_left_is_in_the_check()
    {
        Answers(() => Json(Empty));
        recorder.Remaining = 12;
        var inbox = ProbeInbox();

        Assert.That((await inbox.CheckAsync(inbox.Accounts[0].Account)).Remaining, Is.EqualTo(12));
    }

    private sealed class Recorder : IRateBudget
    {
        public List<string> Events { get; } = [];

        public TimeSpan? Wait { get; set; }

        public Action? Asked { get; set; }

        public bool ReportFails { get; set; }

        public int? Remaining { get; set; }

        public ValueTask<TimeSpan?> AcquireAsync(TimeSpan longestWait, CancellationToken cancellationToken = default)
        {
            Events.Add("acquire");
            Asked?.Invoke();
            return new ValueTask<TimeSpan?>(Wait);
        }

        public ValueTask ReportAsync(RateReport report)
        {
            Events.Add(string.Join(' ',
                ["report", .. Freeze(report), .. report.Readings.Select(reading => $"{reading.Remaining} left of {reading.Window.TotalSeconds} s")]));
            return ReportFails ? throw new TimeoutException("the store is down") : ValueTask.CompletedTask;
        }

        private static IEnumerable<string> Freeze(RateReport report) => report.Freeze is { } freeze ? [$"freeze {freeze.TotalSeconds}"] : [];
    }
}
