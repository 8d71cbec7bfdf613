using UnifiedInbox.EndToEnd.Tests.Support;

namespace UnifiedInbox.EndToEnd.Tests.DocumentedExamples;

/// <summary>Vendors whose lists say for ever that there is more, over the documented examples.</summary>
[CancelAfter(60_000)]
internal sealed class EndlessListTests
{
    [Test]
    public async Task Lists_that_never_end_end_uncertain_with_every_conversation_once()
    {
        await using var vendors = new DocumentedVendors();
        vendors.Answer("/lemlist/api/inbox", "lemlist-list.json", body => body["pagination"]!["nextPage"] = 2);
        vendors.Answer("/sendkit/v1/inbox", "sendkit-list.json", body =>
            (body["pagination"]!["hasMore"], body["pagination"]!["nextCursor"]) = (true, "664a1b2c3d4e5f6a7b8c9d0e"));

        // LeadConnector's list ends with a page shorter than its limit, which is two rows here.
        vendors.Answer("/leadconnector/conversations/search", "leadconnector-search.json", body =>
        {
            var another = body["conversations"]![0]!.DeepClone();
            another["id"] = "tDtDnQdgm2LXpyiqYvZ7";
            body["conversations"]!.AsArray().Add(another);
        });
        var run = await vendors.RunAsync("list", "--all");

        TestContext.Out.WriteLine($"{vendors.Requests.Count} requests in {run.Wall.TotalSeconds:0.0} s");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Ids, Has.Count.EqualTo(7));
            Assert.That(run.Ids, Is.Unique);
            foreach (var provider in (string[])["lemlist", "sendkit", "leadconnector"]) Assert.That(run.StateOf($"{provider}/acme"), Is.EqualTo("uncertain stalled"));
            Assert.That(run.Last.Text("cursor"), Is.Null);
            Assert.That(vendors.Requests, Has.Count.LessThan(15));
            Assert.That(run.Wall, Is.LessThan(TimeSpan.FromSeconds(20)));
        });
    }

    [Test]
    public async Task A_lemlist_thread_that_never_ends_ends_uncertain()
    {
        await using var vendors = new DocumentedVendors();
        vendors.Answer("/lemlist/api/inbox/ctc_Ds0IaxECSACsbLMzA", "lemlist-messages.json", body =>
            (body["pagination"]!["nextPage"], body["pagination"]!["totalItems"]) = (2, 1000));

        var run = await vendors.RunAsync("thread", DocumentedVendors.LemlistId);

        Assert.That(run.Of("message"), Has.Count.EqualTo(3));
        Assert.That(run.ThreadState, Is.EqualTo("uncertain stalled"));
    }

    [Test]
    public async Task Empty_sendkit_pages_that_promise_more_end_uncertain()
    {
        await using var vendors = new DocumentedVendors();
        vendors.Answer("/sendkit/v1/inbox", "sendkit-list.json", body =>
        {
            body["data"]!.AsArray().Clear();
            (body["pagination"]!["hasMore"], body["pagination"]!["nextCursor"]) = (true, "664a1b2c3d4e5f6a7b8c9d0e");
        });

        var run = await vendors.RunAsync("list", "--all", "--account", "sendkit/acme");

        Assert.That(run.Ids, Is.Empty);
        Assert.That(run.StateOf("sendkit/acme"), Is.EqualTo("uncertain stalled"));
    }
}
