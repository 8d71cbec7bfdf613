using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.Logging;
using OneOf;
using UnifiedInbox.Providers;
using UnifiedInbox.Testing;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Support;

/// <summary>A vendor that answers as each test says, on a clock that the test moves.</summary>
internal abstract class ProbeFixture
{
    /// <summary>Of real time: a call that waits for a clock nobody moves must fail its test, not hang it.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Longer than any wait a test means to sit out, and shorter than what is left of a call's whole time: so the clock only moves once the code under test has
    /// begun such a wait.
    /// </summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(25);

    private ScriptedHandler vendor = null!;
    private UnifiedInboxFactory factory = null!;

    protected ManualTimeProvider Time { get; private set; } = null!;

    protected virtual ILoggerFactory? Logs => SinkScan.OfSuite.Log;

    protected virtual IMeterFactory? Meters => null;

    /// <summary>When each request arrived, since the start.</summary>
    protected IReadOnlyList<TimeSpan> Arrivals => vendor.Arrivals;

    [SetUp]
    public void Start()
    {
        Time = new ManualTimeProvider();
        vendor = new ScriptedHandler(Time);
        factory = new UnifiedInboxFactory(Options(new UnifiedInboxOptions { HandlerFactory = () => vendor, AttemptTimeout = TimeSpan.FromSeconds(60) }), Time, Logs, Meters);
    }

    [TearDown]
    public void Stop()
    {
        factory.Dispose();
        vendor.Dispose();
    }

    protected virtual UnifiedInboxOptions Options(UnifiedInboxOptions options) => options;

    protected void Answers(params Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>[] answers) => vendor.Script(answers);

    protected void Answers(params Func<HttpResponseMessage>[] answers) =>
        Answers([.. answers.Select(answer => (Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>)((_, _) => Task.FromResult(answer())))]);

    protected static HttpResponseMessage Json(string json) =>
        new(HttpStatusCode.OK) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };

    protected static HttpResponseMessage Status(int status, string body = "", params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body) };
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    protected static async Task<HttpResponseMessage> Never(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        throw new InvalidOperationException("unreachable");
    }

    protected IConversationLister Probe(Action<ProbeOptions>? configure = null, string name = "acme")
    {
        var capturing = new CapturingDefinition<ProbeOptions>(new ProbeDefinition());
        factory.Create(accounts => accounts.AddAccount(capturing, name, configure ?? (static _ => { })));
        return (IConversationLister)capturing.Created!;
    }

    protected IUnifiedInbox ProbeInbox(Action<ProbeOptions>? configure = null, string name = "acme") =>
        factory.Create(accounts => accounts.AddAccount(new ProbeDefinition(), name, configure ?? (static _ => { })));

    protected IUnifiedInbox ProbeInboxOf(params (string Name, string Key)[] probes) => factory.Create(accounts =>
    {
        foreach (var (name, key) in probes)
        {
            accounts.AddAccount(new ProbeDefinition(), name, options => options.Key = key);
        }
    });

    protected static Task<OneOf<Page<Conversation>, InboxFault>> List(IConversationLister probe, CancellationToken cancellationToken = default) =>
        probe.ListConversationsAsync(new ConversationQuery(), default, cancellationToken).WaitAsync(Hang, CancellationToken.None);

    /// <summary>Moves the clock from wait to wait until the call has ended.</summary>
    protected async Task<T> RunToEnd<T>(Task<T> call)
    {
        while (await Task.WhenAny(call, Time.WaitForTimerAsync(LongestWait)) != call)
        {
            Time.AdvanceToNextTimer();
        }

        return await call;
    }

    protected void DisposeFactory() => factory.Dispose();
}
