using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Resilience;

/// <summary>A secret from a callback that the vendor refuses: the callback may have a better one by now.</summary>
[CancelAfter(30_000)]
internal sealed class RenewalTests : ProbeFixture
{
    private const string Empty = """{"things":[]}""";
    private const string Stale = "stale-canary";
    private const string Fresh = "fresh-canary";

    private readonly List<string> sent = [];
    private int asked;

    [SetUp]
    public void Forget() => (asked, _) = (0, sent.RemoveAll(static _ => true));

    [Test]
    [Catalogue(2)]
    public async Task A_thousand_parallel_calls_with_a_refused_value_ask_the_callback_once_more_and_are_each_sent_once_more()
    {
        const int Calls = 1000;
        var allHaveCome = new TaskCompletionSource();
        Takes(Fresh, async number => await (number < Calls ? allHaveCome.Task : Done(allHaveCome)));
        var probe = Asking(number => number <= Calls ? Stale : Fresh, withoutLimit: true);

        var results = await Task.WhenAll(Enumerable.Range(0, Calls).Select(_ => Task.Run(() => List(probe))));

        Assert.That(results.Count(result => result.IsT0), Is.EqualTo(Calls));
        Assert.That(asked, Is.EqualTo(Calls + 1), "once for each call, and once for all of them");
        Assert.That(sent.Count(key => key == Stale), Is.EqualTo(Calls));
        Assert.That(sent.Count(key => key == Fresh), Is.EqualTo(Calls));
    }

    [Test]
    [Catalogue(2)]
    public async Task A_fresh_value_that_is_refused_too_ends_the_call_and_parks_the_account()
    {
        Takes("none");
        var probe = Asking(static number => number == 1 ? Stale : Fresh);

        var first = await List(probe);
        var second = await List(probe);

        Assert.That(first.AsT1, Is.TypeOf<AuthenticationFault>());
        Assert.That(second.AsT1, Is.TypeOf<AuthenticationFault>());
        Assert.That(sent, Is.EqualTo(new[] { Stale, Fresh }), "the second call was not sent");
    }

    [Test]
    [Catalogue(2)]
    public async Task A_callback_with_another_value_each_time_is_asked_again_once_a_call()
    {
        Takes("none");

        Assert.That((await List(Asking(static number => $"stale-canary-{number}"))).AsT1, Is.TypeOf<AuthenticationFault>());

        Assert.That(sent, Is.EqualTo(new[] { "stale-canary-1", "stale-canary-2" }));
        Assert.That(asked, Is.EqualTo(2));
    }

    [Test]
    [Catalogue(2)]
    public async Task The_same_value_again_is_not_sent_again()
    {
        Takes("none");

        Assert.That((await List(Asking(static _ => Stale))).AsT1, Is.TypeOf<AuthenticationFault>());

        Assert.That(sent, Is.EqualTo(new[] { Stale }));
        Assert.That(asked, Is.EqualTo(2));
    }

    [Test]
    [Catalogue(2)]
    public async Task A_fixed_secret_is_not_sent_again()
    {
        Takes("none");

        Assert.That((await List(Probe(static options => options.Key = Stale))).AsT1, Is.TypeOf<AuthenticationFault>());

        Assert.That(sent, Is.EqualTo(new[] { Stale }));
    }

    [Test]
    public async Task A_callback_that_fails_when_asked_again_leaves_the_refusal_as_it_is()
    {
        Takes("none");

        var result = await List(Asking(static number => number == 1 ? Stale : throw new InvalidOperationException("no token today")));

        Assert.That(result.AsT1, Is.TypeOf<AuthenticationFault>().With.Property(nameof(InboxFault.Context)).Property(nameof(FaultContext.Status)).EqualTo(401));
        Assert.That(sent, Is.EqualTo(new[] { Stale }));
    }

    [Test]
    public async Task A_refusal_of_the_operation_alone_does_not_ask_again()
    {
        Answers(() => Status(401, "no scope"));

        await List(Asking(static _ => Stale));

        Assert.That(asked, Is.EqualTo(1));
    }

    [Test]
    public async Task A_fresh_value_goes_at_once_whenever_one_is_refused_and_costs_no_repeat_of_the_retry_budget()
    {
        var valid = "";
        Answers((request, _) =>
        {
            lock (sent) sent.Add(Key(request));
            return Task.FromResult(Key(request) == valid ? Json(Empty) : Status(401));
        });
        var probe = Asking(_ => sent.Count % 2 == 0 ? $"stale-canary-{sent.Count}" : valid);
        var began = Time.GetUtcNow();

        for (var call = 0; call < 40; call++)
        {
            valid = $"fresh-canary-{call}";
            Assert.That((await List(probe)).IsT0, Is.True);
        }

        Assert.That(Time.GetUtcNow(), Is.EqualTo(began));
        Assert.That(sent, Has.Count.EqualTo(80));
    }

    [Test]
    public async Task A_caller_that_gives_up_does_not_end_the_asking_of_the_others()
    {
        var bothHaveCome = new TaskCompletionSource();
        Takes(Fresh, async number => await (number < 2 ? bothHaveCome.Task : Done(bothHaveCome)));
        var token = new TaskCompletionSource<string>();
        var isAskedAgain = new TaskCompletionSource();
        using var impatient = new CancellationTokenSource();
        var probe = Probe(options => options.Key = Secret.FromCallback(_ =>
        {
            if (Interlocked.Increment(ref asked) <= 2) return new ValueTask<string>(Stale);
            isAskedAgain.TrySetResult();
            return new ValueTask<string>(token.Task);
        }));

        var givenUp = List(probe, impatient.Token);
        var patient = List(probe);
        await isAskedAgain.Task;
        await impatient.CancelAsync();
        Assert.That(async () => await givenUp, Throws.InstanceOf<OperationCanceledException>());
        token.SetResult(Fresh);

        Assert.That((await patient).IsT0, Is.True);
    }

    private static async Task Done(TaskCompletionSource last)
    {
        last.TrySetResult();
        await last.Task;
    }

    private static string Key(HttpRequestMessage request) => request.Headers.GetValues("X-Probe-Key").Single();

    /// <summary>The vendor takes one key only, and answers when the given task has ended.</summary>
    private void Takes(string key, Func<int, Task>? answers = null)
    {
        var arrived = 0;
        Answers(async (request, _) =>
        {
            lock (sent) sent.Add(Key(request));
            await (answers?.Invoke(Interlocked.Increment(ref arrived)) ?? Task.CompletedTask);
            return Key(request) == key ? Json(Empty) : Status(401);
        });
    }

    private UnifiedInbox.Providers.IConversationLister Asking(Func<int, string> value, bool withoutLimit = false) => Probe(options =>
    {
        options.Key = Secret.FromCallback(_ => new ValueTask<string>(value(Interlocked.Increment(ref asked))));
        options.RateWindows = withoutLimit ? [new RateWindow(1_000_000, TimeSpan.FromSeconds(1))] : null;
    });
}
