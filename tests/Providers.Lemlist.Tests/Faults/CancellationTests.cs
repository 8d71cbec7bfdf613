namespace UnifiedInbox.Providers.Lemlist.Tests.Faults;

[CancelAfter(20_000)]
public sealed class CancellationTests : LemlistFixture
{
    [Test]
    public void A_cancelled_call_throws_and_sends_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        var thrown = Assert.ThrowsAsync<OperationCanceledException>(() => Lemlist().GetThreadAsync(Alex, cancelled.Token));

        Assert.That(thrown!.CancellationToken, Is.EqualTo(cancelled.Token));
    }
}
