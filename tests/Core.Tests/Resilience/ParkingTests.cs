using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Resilience;

[CancelAfter(30_000)]
internal sealed class ParkingTests : ProbeFixture
{
    private const string Empty = """{"things":[]}""";
    private static readonly TimeSpan ProbeEvery = TimeSpan.FromMinutes(5);

    private string key = "first-canary";

    [Test]
    [Catalogue(1)]
    public async Task After_a_401_a_hundred_calls_are_answered_at_once_and_none_is_sent()
    {
        Answers(() => Status(401));
        var probe = Probe();
        await List(probe);
        var began = Time.GetUtcNow();

        var faults = new List<InboxFault>();
        for (var call = 0; call < 100; call++)
        {
            faults.Add((await List(probe)).AsT1);
        }

        Assert.That(faults, Has.All.TypeOf<AuthenticationFault>());
        Assert.That(faults.Select(fault => fault.Context.Status), Has.All.EqualTo(401));
        Assert.That(Time.GetUtcNow(), Is.EqualTo(began));
        Assert.That(Arrivals, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_inbox_made_anew_with_the_same_key_is_parked_too_and_with_another_key_is_not()
    {
        Answers(() => Status(401), () => Json(Empty));
        await List(Probe());

        var same = await List(Probe());
        var another = await List(Probe(static options => options.Key = "another-canary"));

        Assert.That(same.AsT1, Is.TypeOf<AuthenticationFault>());
        Assert.That(another.IsT0, Is.True);
        Assert.That(Arrivals, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Another_value_of_the_callback_is_sent_at_once_and_the_refused_one_is_not()
    {
        Answers(() => Status(401), () => Json(Empty));
        var probe = Changing();
        await List(probe);
        await List(probe);

        key = "second-canary";
        var renewed = await List(probe);
        key = "first-canary";
        var old = await List(probe);

        Assert.That(renewed.IsT0, Is.True);
        Assert.That(old.AsT1, Is.TypeOf<AuthenticationFault>());
        Assert.That(Arrivals, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Other_accounts_go_on()
    {
        Answers(() => Status(401), () => Json(Empty));
        await List(Probe(name: "refused"));

        Assert.That((await List(Probe(name: "other"))).IsT0, Is.True);
    }

    [TestCase(403, "")]
    [TestCase(401, "no scope")]
    [TestCase(401, "gone")]
    public async Task A_refusal_that_concerns_the_operation_parks_nothing(int status, string body)
    {
        Answers(() => Status(status, body), () => Json(Empty));
        var probe = Probe();
        await List(probe);

        Assert.That((await List(probe)).IsT0, Is.True);
    }

    [Test]
    public async Task Every_five_minutes_one_call_of_many_is_sent_to_see()
    {
        Answers(() => Status(401));
        var probe = Probe();
        await List(probe);

        for (var minute = 0; minute < 60; minute++)
        {
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => List(probe)));
            Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.That(Arrivals, Is.EqualTo(Enumerable.Range(0, 12).Select(probeNumber => probeNumber * ProbeEvery)));
    }

    [Test]
    public async Task While_the_probe_is_under_way_nobody_else_is_sent()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        Answers((_, _) => Task.FromResult(Status(401)), (_, _) => answer.Task, (_, _) => Task.FromResult(Json(Empty)));
        var probe = Probe();
        await List(probe);
        Time.Advance(ProbeEvery);

        var probing = List(probe);
        var meanwhile = await List(probe);
        answer.SetResult(Json(Empty));

        Assert.That(meanwhile.AsT1, Is.TypeOf<AuthenticationFault>());
        Assert.That((await probing).IsT0, Is.True);
        Assert.That((await List(probe)).IsT0, Is.True, "the probe's success lifts the parking");
        Assert.That(Arrivals, Has.Count.EqualTo(3));
    }

    [TestCase(408)]
    [TestCase(425)]
    [TestCase(503)]
    public async Task A_probe_that_meets_a_failing_vendor_proves_nothing_and_is_not_repeated(int status)
    {
        Answers(() => Status(401), () => Status(status), () => Json(Empty));
        var probe = Probe();
        await List(probe);
        Time.Advance(ProbeEvery);

        await RunToEnd(List(probe));
        await List(probe);

        Assert.That(Arrivals, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Calls_that_wait_for_the_budget_when_the_401_comes_are_not_sent()
    {
        Answers(() => Status(401));
        var probe = Probe(static options => options.RateWindows = [new RateWindow(1, TimeSpan.FromSeconds(2))]);
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        Answers((_, _) => answer.Task, (_, _) => Task.FromResult(Json(Empty)));

        var first = List(probe);
        var queued = List(probe);
        answer.SetResult(Status(401));
        await first;
        var result = await RunToEnd(queued);

        Assert.That(result.AsT1, Is.TypeOf<AuthenticationFault>());
        Assert.That(Arrivals, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_parked_account_does_not_wait_for_its_rate_budget()
    {
        Answers(() => Status(401));
        var probe = Probe(static options => options.RateWindows = [new RateWindow(1, TimeSpan.FromDays(1))]);
        await List(probe);

        Assert.That((await List(probe)).AsT1, Is.TypeOf<AuthenticationFault>());
    }

    [Test]
    public async Task A_check_asks_a_parked_account()
    {
        Answers(() => Status(401), () => Status(401), () => Json(Empty));
        var inbox = ProbeInbox();
        var account = inbox.Accounts[0].Account;

        var checks = new[] { await inbox.CheckAsync(account), await inbox.CheckAsync(account), await inbox.CheckAsync(account) };

        Assert.That(checks.Select(check => check.Authorised), Is.EqualTo(new[] { false, false, true }));
    }

    private UnifiedInbox.Providers.IConversationLister Changing() =>
        Probe(options => options.Key = Secret.FromCallback(_ => new ValueTask<string>(key)));
}
