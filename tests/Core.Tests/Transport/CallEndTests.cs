using System.Net;
using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Transport;

/// <summary>How a call ends that somebody ends: what it held is given back, and nobody waits for what will not come.</summary>
[CancelAfter(30_000)]
internal sealed class CallEndTests : ProbeFixture
{
    private const string Empty = """{"things":[]}""";

    [Test]
    [Catalogue(59, 63)]
    public void A_body_that_arrives_when_the_caller_has_given_up_is_disposed()
    {
        using var caller = new CancellationTokenSource();
        using var body = new WatchedContent();
        Answers(async (_, _) =>
        {
            await caller.CancelAsync();
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = body };
        });

        Assert.CatchAsync<OperationCanceledException>(async () => await List(Probe(), caller.Token));
        Assert.That(body.IsDisposed, Is.True);
    }

    [Test]
    [Catalogue(62)]
    public void A_request_under_way_ends_when_the_factory_is_disposed()
    {
        Answers(Never);

        var call = List(Probe());
        DisposeFactory();

        var thrown = Assert.ThrowsAsync<ObjectDisposedException>(async () => await call);
        Assert.That(thrown!.Message, Does.Contain("keep it for as long as the inboxes it made are used"));
        Assert.That(Arrivals, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_call_that_waits_for_the_rate_budget_ends_when_the_factory_is_disposed()
    {
        Answers(() => Json(Empty));
        var probe = Probe(static o => o.RateWindows = [new RateWindow(1, TimeSpan.FromSeconds(30))]);
        await List(probe);

        var waiting = List(probe);
        DisposeFactory();

        Assert.ThrowsAsync<ObjectDisposedException>(async () => await waiting);
    }

    [Test]
    public async Task A_credential_callback_that_never_answers_is_given_up_with_the_attempt()
    {
        Answers(() => Json(Empty));
        var nothing = new TaskCompletionSource<string>();
        var probe = Probe(o => o.Key = Secret.FromCallback(_ => new ValueTask<string>(nothing.Task)));

        var call = List(probe);
        Time.Advance(TimeSpan.FromSeconds(61));

        Assert.That((await call).AsT1, Is.TypeOf<UnavailableFault>());
        Assert.That(Arrivals, Is.Empty);
    }

    private sealed class WatchedContent : ByteArrayContent
    {
        internal WatchedContent()
            : base([])
        {
        }

        internal bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
