using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using OneOf;
using UnifiedInbox.Core.Tests.Attachments;
using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests.Diagnostics;

/// <summary>Threads and attachments: a span around their calls, with ids that no figure has; and no vendor sees a trace.</summary>
[CancelAfter(30_000)]
[NonParallelizable]
internal sealed class ReadingTelemetryTests : AttachmentFixture
{
    private const string Account = "provider=probe account=probe/acme";

    private Recorded recorded = null!;

    [SetUp]
    public void Listen() => recorded = new Recorded();

    [TearDown]
    public void StopListening() => recorded.Dispose();

    [Test]
    public async Task An_attachment_of_the_accounts_own_host_is_a_call_in_a_span_with_its_id()
    {
        await TextOf((await OpenAsync($"{Vendor.Origin}/files/1")).AsT0);

        var (span, call) = (recorded.Of("inbox.attachment"), recorded.Of("probe.file"));
        Assert.That((call.ParentId, span.Kind, call.Kind), Is.EqualTo((span.Id, ActivityKind.Internal, ActivityKind.Client)));
        Assert.That(Recorded.Tags(span), Is.EqualTo($"{Account} conversation=probe/acme/c attachment=probe/acme/c/m/0"));
        Assert.That(Recorded.Tags(call), Is.EqualTo($"{Account} attempts=1 server.address=127.0.0.1 http.response.status_code=200"));
    }

    [Test]
    public async Task A_strangers_host_is_on_no_span_since_a_message_names_it()
    {
        await TextOf((await OpenAsync($"{Stranger.Origin}/files/1")).AsT0);

        Assert.That(Recorded.Tags(recorded.Of("probe.file")), Is.EqualTo($"{Account} attempts=1 http.response.status_code=200"));
    }

    [TestCase("Vendor")]
    [TestCase("Stranger")]
    public async Task No_host_gets_the_consumers_trace_or_baggage(string host)
    {
        using var everything = new ActivityListener { ShouldListenTo = static _ => true, Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded };
        ActivitySource.AddActivityListener(everything);
        using var consumer = new Activity("consumer").AddBaggage("tenant", "secret-tenant").Start();
        var server = host == "Vendor" ? Vendor : Stranger;

        await TextOf((await OpenAsync($"{server.Origin}/files/1")).AsT0);

        Assert.That(server.Requests.Single(), Does.Not.Contain("secret-tenant").And.Not.Contain(consumer.TraceId.ToHexString()));
    }

    [Test]
    public async Task A_thread_that_cannot_be_read_shows_its_fault_and_what_its_caller_cancels_shows_that()
    {
        var id = new ConversationId(new AccountKey("probe", "acme"), "talk-1");
        using var factory = new UnifiedInboxFactory();
        var inbox = factory.Create(static accounts => accounts.AddAccount(new ThreadlessDefinition(), "acme", static _ => { }));

        await inbox.GetThreadAsync(id, CancellationToken.None);
        Assert.CatchAsync<OperationCanceledException>(() => inbox.GetThreadAsync(id, new CancellationToken(canceled: true)));

        Assert.That(recorded.Spans.Select(Recorded.Tags), Is.EqualTo(new[]
        {
            $"{Account} conversation=probe/acme/talk-1 error.type=notFound", $"{Account} conversation=probe/acme/talk-1 error.type=cancelled",
        }));
        Assert.That(recorded.Spans.Select(span => (span.OperationName, span.Status)), Has.All.EqualTo(("inbox.thread", ActivityStatusCode.Error)));
    }

    private sealed class Threadless(AccountKey account) : IThreadReader
    {
        public AccountKey Account => account;

        public Task<OneOf<ConversationThread, InboxFault>> GetThreadAsync(ConversationId conversation, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Task.FromResult<OneOf<ConversationThread, InboxFault>>(new NotFoundFault(new FaultContext(account, "probe.thread", 404)));
        }
    }

    private sealed class ThreadlessDefinition : ProviderDefinition<ProbeOptions>
    {
        public override string Name => "probe";

        public override void Bind(IConfiguration entry, ProbeOptions options) => throw new NotSupportedException();

        public override IEnumerable<string> Validate(ProbeOptions options) => [];

        public override IInboxProvider Create(ProbeOptions options, ProviderContext context) => new Threadless(context.Account);
    }
}
