namespace UnifiedInbox.Testing.Tests;

[CancelAfter(10_000)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class FaultTests : IDisposable
{
    private const string List = "/v1/inbox?limit=1";
    private readonly ManualTimeProvider clock = new();
    private readonly SendkitTwin twin;
    private readonly Caller caller;

    public FaultTests()
    {
        twin = new SendkitTwin(new SendkitTwinOptions { Time = clock });
        caller = new Caller(twin, clock);
    }

    public void Dispose() => caller.Dispose();

    [Test]
    public async Task A_fault_without_an_end_answers_for_ever()
    {
        twin.Faults.Add(TwinFault.Answer(401, """{"error":"Unauthorized"}""", "application/json", [new("X-Reason", "test")]));
        for (var i = 0; i < 3; i++)
        {
            var reply = await caller.GetAsync(List);
            Assert.That((reply.Status, reply.MediaType, reply.Text, reply.Headers["X-Reason"]), Is.EqualTo((401, "application/json", """{"error":"Unauthorized"}""", "test")));
        }
    }

    [Test]
    public async Task A_fault_may_strike_one_request_and_be_over()
    {
        twin.Faults.Add(TwinFault.Answer(500), skip: 2, times: 1);
        Assert.That(await StatusesAsync(5), Is.EqualTo(new[] { 200, 200, 500, 200, 200 }));
    }

    [Test]
    public async Task A_fault_counts_only_the_requests_it_is_meant_for()
    {
        twin.Faults.Add(TwinFault.Answer(503), request => request.Path.StartsWith("/v1/inbox/", StringComparison.Ordinal), times: 1);
        Assert.That(await StatusesAsync(2), Is.All.EqualTo(200));
        Assert.That((await caller.GetAsync("/v1/inbox/unknown")).Status, Is.EqualTo(503));
        Assert.That((await caller.GetAsync("/v1/inbox/unknown")).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task The_first_fault_that_applies_wins_and_the_next_takes_over()
    {
        twin.Faults.Add(TwinFault.Answer(500), times: 1);
        twin.Faults.Add(TwinFault.Answer(502), times: 1);
        Assert.That(await StatusesAsync(3), Is.EqualTo(new[] { 500, 502, 200 }));
    }

    [Test]
    public async Task Cleared_faults_are_gone()
    {
        twin.Faults.Add(TwinFault.Answer(500));
        twin.Faults.Clear();
        Assert.That(await StatusesAsync(1), Is.EqualTo(new[] { 200 }));
    }

    [Test]
    public void A_hanging_request_ends_with_its_caller()
    {
        twin.Faults.Add(TwinFault.Hang);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15), clock);
        var call = caller.Client.GetAsync(List, patience.Token);
        clock.Advance(TimeSpan.FromSeconds(14));
        Assert.That(call.IsCompleted, Is.False);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That(async () => await call, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Every_request_is_recorded_and_secrets_are_masked()
    {
        twin.Faults.Add(TwinFault.Answer(500), times: 1);
        await caller.GetAsync(List);
        await caller.GetAsync($"/v1/inbox?access_token={twin.Credentials["ApiKey"]}");
        Assert.That(twin.Requests, Is.EqualTo(new[] { new TwinRequest("GET", "/v1/inbox", "limit=1"), new TwinRequest("GET", "/v1/inbox", "access_token=***") }));
    }

    [TestCase(199)]
    [TestCase(600)]
    public void A_status_that_is_none_is_refused(int status) => Assert.That(() => TwinFault.Answer(status), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private async Task<List<int>> StatusesAsync(int count)
    {
        List<int> statuses = [];
        for (var i = 0; i < count; i++) statuses.Add((await caller.GetAsync(List)).Status);
        return statuses;
    }
}
