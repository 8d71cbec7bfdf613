using System.Text;
using System.Text.Json.Nodes;

namespace UnifiedInbox.Hostile.Tests.Wire;

internal sealed class EqualIdTests
{
    [Catalogue(37)]
    [Test]
    public async Task Equal_ids_of_several_vendors_are_several_conversations()
    {
        using var factory = new UnifiedInboxFactory(new UnifiedInboxOptions { HandlerFactory = static () => new OneId() }, loggerFactory: SinkScan.OfSuite.Log);
        var inbox = factory.Create(accounts =>
        {
            foreach (var vendor in Vendor.All) vendor.Add(accounts, $"https://{vendor.Name}.example", Canary.Key);
        });

        var ids = new List<ConversationId>();
        await foreach (var page in inbox.Conversations().AsPages(50)) ids.AddRange(page.Items.Select(item => item.Id));

        Assert.That(ids.Where(id => id.Value == "same").Select(id => id.Account.Provider), Is.EquivalentTo(Vendor.All.Select(vendor => vendor.Name)));
    }

    /// <summary>Lists whose first conversation is called the same at every vendor.</summary>
    private sealed class OneId : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var vendor = Vendor.All.Single(vendor => request.RequestUri!.Host.StartsWith(vendor.Name, StringComparison.Ordinal));
            var body = JsonNode.Parse(Fixture.Read(vendor.Body(request.RequestUri!.AbsolutePath)))!;
            var first = (body["data"] ?? body["conversations"])![0]!;
            first[vendor.Name == "lemlist" ? "contactId" : "id"] = "same";
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") });
        }
    }
}
