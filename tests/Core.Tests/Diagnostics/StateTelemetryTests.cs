using Microsoft.Extensions.Logging;

namespace UnifiedInbox.Core.Tests.Diagnostics;

/// <summary>How an account stands: its budget, its breaker, whether it is parked.</summary>
[CancelAfter(30_000)]
[NonParallelizable]
internal sealed class StateTelemetryTests : TelemetryFixture
{
    private const string Empty = """{"things":[]}""";
    private const string Tags = "provider=probe account=probe/acme";

    [Test]
    public async Task A_healthy_account_shows_what_is_left_of_its_budget_and_is_neither_broken_nor_parked()
    {
        Answers(static () => Json(Empty));

        await List(Probe());

        Assert.That(Figures.Gauges(), Is.EquivalentTo(new[]
        {
            $"unifiedinbox.rate_budget.remaining 99 {Tags}", $"unifiedinbox.breaker.state 0 {Tags}", $"unifiedinbox.account.parked 0 {Tags}",
        }));
    }

    [Test]
    public async Task Accounts_of_one_credential_each_show_the_budget_they_share()
    {
        Answers(static () => Json(Empty));
        Probe(static options => options.BudgetKey = "shared", name: "other");

        await List(Probe(static options => options.BudgetKey = "shared"));

        Assert.That(Figures.Gauges().Where(figure => figure.Contains("budget", StringComparison.Ordinal)), Is.EquivalentTo(new[]
        {
            $"unifiedinbox.rate_budget.remaining 99 {Tags}", "unifiedinbox.rate_budget.remaining 99 provider=probe account=probe/other",
        }));
    }

    [Test]
    public async Task Of_two_credentials_of_one_account_the_lower_figure_is_shown_once()
    {
        Answers(static () => Json(Empty));
        var (first, second) = (Probe(static options => options.BudgetKey = "first"), Probe(static options => options.BudgetKey = "second"));

        await List(second);
        await List(first);
        await List(first);

        Assert.That(Figures.Gauges(), Does.Contain($"unifiedinbox.rate_budget.remaining 98 {Tags}").And.Exactly(1).Contains("budget"));
    }

    [Test]
    public async Task A_breaker_is_closed_then_open_then_half_open_then_closed_and_each_change_is_logged_once()
    {
        var failing = true;
        Answers(() => failing ? Status(503) : Json(Empty));
        var probe = Probe();
        var states = new List<string> { Breaker() };
        for (var call = 0; call < 4; call++)
        {
            await RunToEnd(List(probe));
        }

        states.Add(Breaker());
        Time.Advance(TimeSpan.FromSeconds(5));
        states.Add(Breaker());
        failing = false;
        await List(probe);
        states.Add(Breaker());

        Assert.That(states, Is.EqualTo(new[] { "0", "2", "1", "0" }));
        Assert.That(Changes("Breaker"), Has.Length.EqualTo(2));
        Assert.That(Changes("Breaker")[0], Does.Match(@"^Warning 7 BreakerOpened probe/acme has its breaker open: its vendor failed again and again, and is left alone for [2-5](\.\d+)? s$"));
        Assert.That(Changes("Breaker")[1], Is.EqualTo("Information 8 BreakerClosed probe/acme has its breaker closed: its vendor answers again"));
    }

    [Test]
    public async Task A_break_after_a_break_is_logged_too()
    {
        Answers(static () => Status(503));
        var probe = Probe();
        for (var call = 0; call < 3; call++)
        {
            await RunToEnd(List(probe));
        }

        Time.Advance(TimeSpan.FromSeconds(5));
        await RunToEnd(List(probe));

        Assert.That(Changes("Breaker"), Has.Length.EqualTo(2).And.All.Contains("BreakerOpened"));
    }

    [Test]
    public async Task A_refused_credential_parks_the_account_and_another_value_ends_that()
    {
        var key = "first";
        Answers(static () => Status(401), static () => Json(Empty));
        var probe = Probe(options => options.Key = Secret.FromCallback(_ => ValueTask.FromResult(key)));

        await List(probe);
        await List(probe);
        var refused = Parked();
        key = "second";
        await List(probe);
        var renewed = Parked();
        key = "first";
        await List(probe);

        Assert.That((refused, renewed, Parked()), Is.EqualTo(("1", "0", "1")));
        Assert.That(Changes("Parked").Concat(Changes("Unparked")), Is.EquivalentTo(new[]
        {
            "Warning 5 AccountParked probe/acme is parked: the vendor refuses its credential, and nothing is sent until that changes",
            "Information 6 AccountUnparked probe/acme is no longer parked",
            "Warning 5 AccountParked probe/acme is parked: the vendor refuses its credential, and nothing is sent until that changes",
        }));
    }

    [Test]
    public async Task A_429_freezes_the_budget_and_says_for_how_long()
    {
        Answers(static () => Status(429, "", ("Retry-After", "7")), static () => Json(Empty));

        var call = List(Probe());
        var frozen = Figures.Gauges();
        await RunToEnd(call);

        Assert.That(frozen, Does.Contain($"unifiedinbox.rate_budget.remaining 0 {Tags}"));
        Assert.That(Lines.At(LogLevel.Information), Is.EqualTo(new[]
        {
            "Warning 9 RateFrozen probe/acme was answered 429: nothing is sent with its credential for 7 s",
            "Information 13 AskedAgain probe/acme is asked again in 0 s, after attempt 1",
        }));
    }

    private string Breaker() => Figures.Gauges().Single(figure => figure.StartsWith("unifiedinbox.breaker.state ", StringComparison.Ordinal)).Split(' ')[1];

    private string Parked() => Figures.Gauges().Single(figure => figure.StartsWith("unifiedinbox.account.parked ", StringComparison.Ordinal)).Split(' ')[1];

    private string[] Changes(string word) => [.. Lines.At(LogLevel.Information).Where(line => line.Split(' ')[2].EndsWith(word, StringComparison.Ordinal) || line.Split(' ')[2].StartsWith(word, StringComparison.Ordinal))];
}
