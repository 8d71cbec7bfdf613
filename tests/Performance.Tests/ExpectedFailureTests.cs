using System.Net;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.DependencyInjection;
using UnifiedInbox.Testing;

namespace UnifiedInbox.Performance.Tests;

/// <summary>What a vendor may answer costs no exception: each would take microseconds and kilobytes, once a frame.</summary>
[CancelAfter(60_000)]
internal sealed class ExpectedFailureTests
{
    /// <summary>Longer than the pauses between attempts, shorter than an attempt's time-out, which nothing here may meet.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(8);

    private static readonly AsyncLocal<StrongBox> Thrown = new();

    [TestCase(HttpStatusCode.NotFound, typeof(NotFoundFault))]
    [TestCase(HttpStatusCode.TooManyRequests, typeof(RateLimitedFault))]
    [TestCase(HttpStatusCode.InternalServerError, typeof(UnavailableFault))]
    public async Task An_answer_of_this_status_is_a_fault_on_whose_way_nothing_is_thrown(HttpStatusCode status, Type fault)
    {
        var clock = new ManualTimeProvider();
        using var factory = new UnifiedInboxFactory(new UnifiedInboxOptions { HandlerFactory = () => new StatusHandler(status) }, clock);
        var inbox = factory.Create(accounts => accounts.AddLemlist("acme", o => (o.ApiKey, o.UserId) = ("key", "usr")));
        var count = Thrown.Value = new StrongBox();
        AppDomain.CurrentDomain.FirstChanceException += Count;
        try
        {
            var read = inbox.GetThreadAsync(ConversationId.Parse("lemlist/acme/ctc_1"));
            while (await Task.WhenAny(read, clock.WaitForTimerAsync(within: LongestPause)) != read)
            {
                clock.AdvanceToNextTimer();
            }

            Assert.That((await read).AsT1, Is.InstanceOf(fault));
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Count;
        }

        Assert.That(count.Value, Is.Zero);
    }

    private static void Count(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        if (Thrown.Value is { } count)
        {
            Interlocked.Increment(ref count.Value);
        }
    }

    private sealed class StrongBox
    {
        public int Value;
    }

    private sealed class StatusHandler(HttpStatusCode status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent("no"), RequestMessage = request });
    }
}
