using UnifiedInbox.EndToEnd.Tests.Support;
using UnifiedInbox.Testing;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.EndToEnd.Tests.Failures;

/// <summary>What docs/faults.md says of lemlist's 429, sentence by sentence, on a clock that stands still until it is told to go on.</summary>
[CancelAfter(60_000)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class AnsweredWith429Tests : IDisposable
{
    private readonly LemlistTwin twin = new(new TwinOptions { Time = new JumpingClock() });
    private readonly LemlistTwin otherKey = new(new TwinOptions { Seed = 2, Time = new JumpingClock() });
    private readonly ManualTimeProvider clock = new();
    private readonly TwinHosts hosts = new();
    private DateTimeOffset start;
    private UnifiedInboxFactory factory = null!;
    private IUnifiedInbox inbox = null!;
    private ConversationId conversation;

    [SetUp]
    public void Register()
    {
        var acme = hosts.Add(twin, "acme");
        Account[] accounts = [acme, acme with { Name = "colleague" }, hosts.Add(otherKey, "elsewhere")];
        factory = new UnifiedInboxFactory(new UnifiedInboxOptions { HandlerFactory = () => hosts }, clock, SinkScan.OfSuite.Log);
        inbox = factory.Create(builder => Array.ForEach(accounts, account => builder.AddTwin(account, pageSize: 10, keepsBudget: true)));
        conversation = Of("acme", twin);
        start = clock.GetUtcNow();
    }

    public void Dispose()
    {
        factory.Dispose();
        hosts.Dispose();
    }

    [Test]
    public async Task The_call_waits_as_long_as_said_and_goes_on()
    {
        Refuse(times: 1, retryAfter: "7");

        var call = inbox.GetThreadAsync(conversation);
        await WaitedUntil(TimeSpan.FromSeconds(7));

        Assert.That((await call).IsT0, Is.True);
    }

    [Test]
    public async Task Without_a_word_it_waits_one_window_then_two_and_the_third_refusal_is_the_fault()
    {
        Refuse(times: 3, retryAfter: null);

        var call = inbox.GetThreadAsync(conversation);
        await WaitedUntil(TimeSpan.FromSeconds(2));
        await WaitedUntil(TimeSpan.FromSeconds(6));

        Assert.That((await call).AsT1, Is.TypeOf<RateLimitedFault>().With.Property("RetryAfter").EqualTo(TimeSpan.FromSeconds(8)));
        Assert.That(twin.Requests, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_wait_longer_than_the_call_may_take_ends_it_at_once()
    {
        Refuse(times: 1, retryAfter: "61");

        Assert.That((await inbox.GetThreadAsync(conversation)).AsT1, Is.TypeOf<RateLimitedFault>().With.Property("RetryAfter").EqualTo(TimeSpan.FromSeconds(61)));
        Assert.That((twin.Requests.Count, clock.GetUtcNow()), Is.EqualTo((1, start)));
    }

    [Test]
    public async Task Everybody_with_that_key_waits_and_nobody_else()
    {
        Refuse(times: 1, retryAfter: "7");

        var refused = inbox.GetThreadAsync(conversation);
        await Eventually.IsTrue(() => clock.NextTimerDue == start.AddSeconds(7), "the key is frozen");
        var colleague = inbox.GetThreadAsync(Of("colleague", twin));
        var elsewhere = await inbox.GetThreadAsync(Of("elsewhere", otherKey));

        Assert.That((elsewhere.IsT0, colleague.IsCompleted, twin.Requests.Count), Is.EqualTo((true, false, 1)));
        clock.Advance(TimeSpan.FromSeconds(7));
        Assert.That(((await refused).IsT0, (await colleague).IsT0), Is.EqualTo((true, true)));
    }

    [Test]
    public async Task A_walk_begins_without_an_account_whose_first_page_must_wait_too_long()
    {
        Refuse(times: 1, retryAfter: "30");

        var walk = OutcomeOfAcme();
        await Eventually.IsTrue(() => twin.Requests.Count == 1, "the first page is refused");
        await WaitedUntil(TimeSpan.FromSeconds(10));

        var outcome = await walk;
        Assert.That((outcome.Completeness.State, outcome.Fault), Is.EqualTo((CompletenessState.Failed, new UnavailableFault(outcome.Fault!.Context))));
    }

    [Test]
    public async Task A_walk_goes_on_without_an_account_whose_later_page_must_wait_longer_than_a_call_may()
    {
        Refuse(times: 1, retryAfter: "61", skip: 1);

        var outcome = await OutcomeOfAcme();

        Assert.That(outcome.Fault, Is.TypeOf<RateLimitedFault>().With.Property("RetryAfter").EqualTo(TimeSpan.FromSeconds(61)));
    }

    private async Task<AccountOutcome> OutcomeOfAcme()
    {
        AccountOutcome? last = null;
        await foreach (var page in inbox.Conversations(new ConversationQuery { Accounts = [conversation.Account] }).AsPages(100))
        {
            last = page.Outcomes.Single();
            Assert.That(page.Cursor, Is.Not.Null, "a failed account keeps its place");
        }

        return last!;
    }

    private void Refuse(int times, string? retryAfter, int skip = 0) =>
        twin.Faults.Add(TwinFault.Answer(429, "Too many requests", headers: retryAfter is null ? null : [new("Retry-After", retryAfter)]), skip: skip, times: times);

    /// <summary>Lets the time pass up to an instant that somebody waits for, and for nothing before it.</summary>
    private async Task WaitedUntil(TimeSpan sinceStart)
    {
        await Eventually.IsTrue(() => clock.NextTimerDue == start + sinceStart, $"the next wait ends {sinceStart.TotalSeconds} s after the start");
        clock.AdvanceToNextTimer();
    }

    private static ConversationId Of(string account, LemlistTwin twin) => ConversationId.Parse($"lemlist/{account}/{twin.Changes.Ids[0]}");
}
