using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Transport;

[CancelAfter(30_000)]
internal sealed class AttemptTimeoutTests : ProbeFixture
{
    protected override UnifiedInboxOptions Options(UnifiedInboxOptions options)
    {
        options.AttemptTimeout = new UnifiedInboxOptions().AttemptTimeout;
        return options;
    }

    [Test]
    [Catalogue(54, 55)]
    public async Task A_vendor_that_never_answers_costs_three_attempts_of_fifteen_seconds()
    {
        Answers(Never);
        var began = Time.GetUtcNow();

        var result = await RunToEnd(List(Probe()));

        Assert.That(result.AsT1, Is.TypeOf<UnavailableFault>());
        Assert.That(Arrivals, Has.Count.EqualTo(3));
        Assert.That(Time.GetUtcNow() - began, Is.InRange(TimeSpan.FromSeconds(45), TimeSpan.FromSeconds(60)));
    }
}
