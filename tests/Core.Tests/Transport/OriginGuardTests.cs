using System.Collections.Concurrent;
using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Transport;

/// <summary>Each of the layers that keep a key at its own origin, by a test that fails when that layer alone is missing.</summary>
internal sealed class OriginGuardTests : ProbeFixture
{
    private readonly ConcurrentQueue<Uri> asked = new();

    [SetUp]
    public void Listen()
    {
        asked.Clear();
        Answers((request, _) =>
        {
            asked.Enqueue(request.RequestUri!);
            return Task.FromResult(Json("""{"things":[]}"""));
        });
    }

    [TestCase("https://elsewhere.example/things")]
    [TestCase("https://elsewhere.example:443/api/things")]
    [TestCase("http://probe.example/api/things", Description = "without TLS")]
    [TestCase("https://probe.example:444/api/things", Description = "another port")]
    [TestCase("https://probe.example.elsewhere.example/api/things")]
    [TestCase("https://probe.example@elsewhere.example/api/things")]
    [TestCase("https://elsewhere.example\\@probe.example/things")]
    [TestCase("https://127.0.0.1/things")]
    [Catalogue(68)]
    public async Task A_provider_that_asks_for_another_origin_sends_nothing(string resource)
    {
        var result = await List(Probe(options => options.Resource = resource));

        Assert.That(result.AsT1, Is.TypeOf<RejectedFault>().With.Property(nameof(RejectedFault.Reason)).EqualTo(RejectionReason.Address));
        Assert.That(asked, Is.Empty);
    }

    [TestCase("//elsewhere.example/things")]
    [TestCase("\\\\elsewhere.example\\things")]
    [TestCase("/\\elsewhere.example/things")]
    [TestCase("../../../things")]
    [TestCase("@elsewhere.example/things")]
    [TestCase(":8080/things")]
    [TestCase("file:///etc/passwd")]
    [TestCase("javascript:things")]
    [TestCase("https:elsewhere.example")]
    [TestCase("?things")]
    [TestCase("")]
    [Catalogue(68)]
    public async Task Whatever_else_a_provider_asks_for_stays_at_the_accounts_origin_or_is_not_sent(string resource)
    {
        await RunToEnd(List(Probe(options => options.Resource = resource)));

        Assert.That(asked.Select(uri => uri.GetLeftPart(UriPartial.Authority)), Has.All.EqualTo("https://probe.example"));
    }

    [Test]
    [Catalogue(68)]
    public async Task A_refusal_of_another_origin_is_no_failure_of_the_vendors()
    {
        var strange = Probe(static options => options.Resource = "https://elsewhere.example/");
        for (var call = 0; call < 5; call++)
        {
            await List(strange);
        }

        Assert.That((await List(Probe())).IsT0, Is.True, "the breaker stayed closed");
    }

    [TestCase("/api/elsewhere")]
    [TestCase("https://probe.example/api/elsewhere")]
    [TestCase("https://elsewhere.example/")]
    [Catalogue(68)]
    public async Task A_redirect_is_not_followed_within_the_origin_either(string location)
    {
        Answers(() => Status(302, headers: [("Location", location)]), () => Json("""{"things":[]}"""));

        var result = await List(Probe());

        Assert.That(result.AsT1, Is.TypeOf<RejectedFault>().With.Property(nameof(InboxFault.Context)).Property(nameof(FaultContext.Status)).EqualTo(302));
        Assert.That(Arrivals, Has.Count.EqualTo(1));
    }
}
