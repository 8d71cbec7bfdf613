using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Providers;
using UnifiedInbox.Resilience;

namespace UnifiedInbox.Core.Tests.Resilience.Proofs;

/// <summary>A hundred accounts whose vendor goes and comes back.</summary>
[CancelAfter(60_000)]
internal sealed class RecoveryProofs : ProbeFixture
{
    private const int Accounts = 100;
    private const int BucketSeconds = 5;

    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BackOff = TimeSpan.FromSeconds(2);

    protected override UnifiedInboxOptions Options(UnifiedInboxOptions options)
    {
        options.JitterSeed = 20261121;
        return options;
    }

    [Test]
    public async Task The_first_requests_after_an_outage_are_spread_and_none_is_later_than_the_longest_break(CancellationToken cancellationToken)
    {
        var isBack = false;
        Answers(() => isBack ? Json("""{"things":[]}""") : Status(503));
        var accounts = Enumerable.Range(0, Accounts).Select(place => Probe(options => options.Key = $"key-canary-{place}", name: $"a{place}")).ToList();
        for (var round = 0; round < 3; round++)
        {
            await EndAsync(Task.WhenAll(accounts.Select(account => List(account, cancellationToken))), cancellationToken);
        }

        await PollAsync(accounts, TimeSpan.FromMinutes(10), cancellationToken);
        isBack = true;
        var returns = await PollAsync(accounts, Circuit.LongestBreak + Poll, cancellationToken);

        var histogram = Enumerable.Range(0, 19).Select(bucket => returns.Count(second => second / BucketSeconds == bucket)).ToList();
        var most = returns.CountBy(second => second).Max(second => second.Value);
        TestContext.Progress.WriteLine($"accounts back per {BucketSeconds} s after the outage: {string.Join(' ', histogram)}; at most {most} of {Accounts} in one second");
        Assert.That(returns, Has.Count.EqualTo(Accounts), "every account is back within one break");
        Assert.That(most, Is.LessThanOrEqualTo(Accounts / 10), "no herd");
        Assert.That(histogram.Count(bucket => bucket > 0), Is.GreaterThanOrEqualTo(6));
    }

    /// <summary>Asks for every account once a second; in which second each had its first page.</summary>
    private async Task<List<int>> PollAsync(List<IConversationLister> accounts, TimeSpan length, CancellationToken cancellationToken)
    {
        var found = new Dictionary<AccountKey, int>();
        for (var second = 0; second < length.TotalSeconds; second++)
        {
            foreach (var account in accounts)
            {
                var call = List(account, cancellationToken);
                Assert.That(call.IsCompleted, Is.True, "left alone, or asked once without a repeat");
                if ((await call).IsT0)
                {
                    found.TryAdd(account.Account, second);
                }
            }

            Time.Advance(Poll);
        }

        return [.. found.Values];
    }

    private async Task EndAsync(Task calls, CancellationToken cancellationToken)
    {
        while (!calls.IsCompleted)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Time.NextTimerDue - Time.GetUtcNow() <= BackOff)
            {
                Time.AdvanceToNextTimer();
            }
            else
            {
                await Task.Yield();
            }
        }
    }
}
