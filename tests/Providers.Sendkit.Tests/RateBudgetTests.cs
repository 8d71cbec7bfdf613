using RichardSzalay.MockHttp;

namespace UnifiedInbox.Providers.Sendkit.Tests;

[CancelAfter(20_000)]
public sealed class RateBudgetTests : SendkitFixture
{
    protected override TimeProvider Time { get; } = new StoppedTime();

    [Test]
    public async Task Five_requests_are_made_at_once_and_the_sixth_waits() =>
        Assert.That(await RequestsMadeOfAsync(6, Account()), Is.EqualTo(5));

    [Test]
    public async Task Configured_windows_take_the_place_of_the_guess() =>
        Assert.That(await RequestsMadeOfAsync(3, Account(options => options.RateWindows = [new RateWindow(2, TimeSpan.FromSeconds(1))])), Is.EqualTo(2));

    private async Task<int> RequestsMadeOfAsync(int calls, SendkitProvider account)
    {
        var requests = Vendor.When(HttpMethod.Get, InboxUrl).Respond("application/json", """{"success":true,"data":[],"pagination":{"hasMore":false}}""");
        for (var made = 1; made < calls; made++)
        {
            (await account.ListConversationsAsync(new ConversationQuery(), At(null), Cancellation)).OrThrow();
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var last = account.ListConversationsAsync(new ConversationQuery(), At(null), patience.Token);
        await patience.CancelAsync();
        Assert.That(async () => await last, Throws.InstanceOf<OperationCanceledException>());
        return Vendor.GetMatchCount(requests);
    }

    /// <summary>A clock that stands still, so that no window ever passes.</summary>
    private sealed class StoppedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;

        public override long GetTimestamp() => 0;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new StoppedTimer();
    }

    private sealed class StoppedTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
