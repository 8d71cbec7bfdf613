namespace UnifiedInbox.Hostile.Tests.Support;

/// <summary>The search for secrets can find them.</summary>
internal sealed class SinkTests
{
    [Catalogue(76, 77)]
    [TestCase($"log: key {Canary.Key}")]
    [TestCase("log: Basic OmtleS1jYW5hcnktNWYwYTc3YzE=")]
    public void A_key_is_found_in_whatever_form_it_is_said(string line) => Assert.That(ScanSinksAttribute.Leaks([line], Canary.Key), Is.Not.Empty);

    [Test]
    public async Task Something_was_said_that_could_be_searched()
    {
        using var stack = new Stack(Vendor.All[0], "https://vendor.example", new UnifiedInboxOptions { HandlerFactory = static () => new Refusing() });
        var place = 0;
        ScanSinksAttribute.Witness.Since(ref place);

        await stack.CheckAsync(CancellationToken.None);

        var heard = ScanSinksAttribute.Witness.Since(ref place);
        Assert.That(heard.Select(line => line.Split(':')[0]).Distinct(), Is.SupersetOf(new[] { "log", "activity", "meter" }));
        Assert.That(heard, Has.Some.Contains(InboxDiagnostics.RateBudgetRemaining).And.Some.Contains(InboxDiagnostics.BreakerState), "gauges are asked");
    }

    private sealed class Refusing : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.Unauthorized) { Content = new StringContent(Canary.VendorWord) });
    }
}
