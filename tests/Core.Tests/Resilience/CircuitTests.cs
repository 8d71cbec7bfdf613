using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Resilience;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Resilience;

[CancelAfter(30_000)]
internal sealed class CircuitTests : ProbeFixture
{
    private const string Empty = """{"things":[]}""";

    [Test]
    public async Task After_three_failed_calls_the_next_is_Unavailable_at_once_with_the_time_to_wait()
    {
        Answers(() => Status(503));
        var probe = Probe();
        await FailAsync(probe, calls: 3);
        var (sent, began) = (Arrivals.Count, Time.GetUtcNow());

        var fault = (await List(probe)).AsT1;

        Assert.That(fault, Is.TypeOf<UnavailableFault>());
        Assert.That(fault.RetryAfter, Is.InRange(TimeSpan.FromSeconds(10 / 3d), TimeSpan.FromSeconds(5)));
        Assert.That(fault.Context.Status, Is.Null);
        Assert.That((Arrivals.Count, Time.GetUtcNow()), Is.EqualTo((sent, began)));
    }

    [Test]
    public void An_outage_of_two_days_is_still_probed_every_90_seconds()
    {
        var circuit = new Circuit(new Jitter(1, "vendor/a"), Time);
        Enumerable.Range(0, Circuit.FailuresToOpen).ToList().ForEach(_ => circuit.Leave(CircuitPass.Free, CallVerdict.Failing));

        for (var since = TimeSpan.Zero; since < TimeSpan.FromDays(2); since += Circuit.LongestBreak)
        {
            Time.Advance(Circuit.LongestBreak);
            Assert.That(circuit.Enter(out _), Is.EqualTo(CircuitPass.Probe));
            circuit.Leave(CircuitPass.Probe, CallVerdict.Failing);
        }
    }

    [Test]
    public async Task An_answer_in_between_starts_the_count_anew()
    {
        var failing = true;
        Answers(() => failing ? Status(500) : Json(Empty));
        var probe = Probe();

        await FailAsync(probe, calls: 2);
        failing = false;
        await List(probe);
        failing = true;
        await FailAsync(probe, calls: 2);
        failing = false;

        Assert.That((await List(probe)).IsT0, Is.True);
    }

    [TestCase(400)]
    [TestCase(403)]
    [TestCase(404)]
    [TestCase(408)]
    [TestCase(422)]
    [TestCase(429)]
    public async Task A_4xx_never_opens_it(int status)
    {
        Answers(() => Status(status, "", ("Retry-After", "1")));
        var probe = Probe();
        await FailAsync(probe, calls: 10);
        var sent = Arrivals.Count;

        await RunToEnd(List(probe));

        Assert.That(Arrivals, Has.Count.GreaterThan(sent));
    }

    [Test]
    [Catalogue(107)]
    public async Task After_the_break_one_call_alone_is_sent_once_and_the_others_wait_for_its_answer()
    {
        var answer = new TaskCompletionSource();
        var isBack = false;
        Answers(async (_, _) =>
        {
            if (!isBack)
            {
                return Status(500);
            }

            await answer.Task;
            return Json(Empty);
        });
        var probe = Probe();
        await FailAsync(probe, calls: 3);
        var sent = Arrivals.Count;
        Time.Advance(TimeSpan.FromSeconds(5));
        isBack = true;

        var probing = List(probe);
        var others = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => List(probe)));
        answer.SetResult();

        Assert.That(others.Select(other => other.AsT1), Has.All.TypeOf<UnavailableFault>());
        Assert.That((await probing).IsT0, Is.True);
        Assert.That(Arrivals, Has.Count.EqualTo(sent + 1));
        Assert.That((await List(probe)).IsT0, Is.True, "the vendor is back for everybody");
    }

    [Test]
    public async Task Breaks_grow_up_to_90_seconds_and_each_ends_with_one_request()
    {
        Answers(() => Status(500));
        var probe = Probe();
        await FailAsync(probe, calls: 3);
        var breaks = new List<double>();
        for (var number = 0; number < 7; number++)
        {
            var wait = (await List(probe)).AsT1.RetryAfter!.Value;
            breaks.Add(wait.TotalSeconds);
            Time.Advance(wait);
            var sent = Arrivals.Count;
            await List(probe);
            Assert.That(Arrivals, Has.Count.EqualTo(sent + 1));
        }

        double[] longest = [5, 10, 20, 40, 80, 90, 90];
        Assert.That(breaks.Zip(longest, (length, most) => length >= most * 2 / 3 && length <= most), Has.All.True, string.Join(' ', breaks));
    }

    [Test]
    public async Task A_cancelled_probe_leaves_the_next_call_to_be_the_probe()
    {
        var hangs = false;
        Answers((request, token) => hangs ? Never(request, token) : Task.FromResult(Status(500)));
        var probe = Probe();
        await FailAsync(probe, calls: 3);
        Time.Advance(TimeSpan.FromSeconds(5));
        hangs = true;
        using var caller = new CancellationTokenSource();

        var cancelled = List(probe, caller.Token);
        var meanwhile = await List(probe);
        await caller.CancelAsync();
        Assert.CatchAsync<OperationCanceledException>(async () => await cancelled);
        var sent = Arrivals.Count;
        hangs = false;
        await List(probe);
        await List(probe);

        Assert.That(meanwhile.AsT1, Is.TypeOf<UnavailableFault>());
        Assert.That(Arrivals, Has.Count.EqualTo(sent + 1), "one probe, which fails, and then the break");
    }

    [Test]
    public async Task A_vendor_that_is_silent_until_its_callers_give_up_is_left_alone_too()
    {
        Answers(Never);
        var probe = Probe();
        for (var call = 0; call < 3; call++)
        {
            using var caller = new CancellationTokenSource();
            var waiting = List(probe, caller.Token);
            Time.Advance(TimeSpan.FromSeconds(10));
            await caller.CancelAsync();
            Assert.CatchAsync<OperationCanceledException>(async () => await waiting);
        }

        Assert.That((await List(probe)).AsT1, Is.TypeOf<UnavailableFault>());
        Assert.That(Arrivals, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Waiting_for_the_own_budget_says_nothing_about_the_vendor()
    {
        Answers(() => Json(Empty));
        var probe = Probe(static options => options.RateWindows = [new RateWindow(1, TimeSpan.FromHours(1))]);
        await List(probe);
        await FailAsync(probe, calls: 5);

        Assert.That((await List(probe)).AsT1, Is.TypeOf<RateLimitedFault>());
    }

    [Test]
    public async Task A_check_asks_a_vendor_that_is_left_alone()
    {
        var failing = true;
        Answers(() => failing ? Status(500) : Json(Empty));
        await FailAsync(Probe(), calls: 3);
        failing = false;
        var inbox = ProbeInbox();

        var check = await inbox.CheckAsync(inbox.Accounts[0].Account);

        Assert.That(check.Reachable, Is.True);
    }

    private async Task FailAsync(UnifiedInbox.Providers.IConversationLister probe, int calls)
    {
        for (var call = 0; call < calls; call++)
        {
            Assert.That((await RunToEnd(List(probe))).IsT1, Is.True);
        }
    }
}
