using UnifiedInbox.EndToEnd.Tests.Support;

namespace UnifiedInbox.EndToEnd.Tests.DocumentedExamples;

/// <summary>Threads over the vendors' documented examples.</summary>
[CancelAfter(60_000)]
internal sealed class DocumentedThreadTests
{
    [Test]
    public async Task The_lemlist_example_is_three_mails_oldest_first()
    {
        await using var vendors = new DocumentedVendors();

        var run = await vendors.RunAsync("thread", DocumentedVendors.LemlistId);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Of("message").Select(line => (line.Text("id"), line.Text("at"), line.Text("direction"))), Is.EqualTo(new[]
            {
                ($"{DocumentedVendors.LemlistId}/act_gKmkJOLCfUl4TkhIl", "2024-12-03T09:52:55.319Z", "outbound"),
                ($"{DocumentedVendors.LemlistId}/act_HXQTqg6L29jdy3b6K", "2024-12-03T10:10:45.000Z", "inbound"),
                ($"{DocumentedVendors.LemlistId}/act_vQJUQw4OMGqp25aTi", "2024-12-05T16:39:41.416Z", "outbound"),
            }));
            Assert.That(run.Of("message")[0].GetProperty("body").Text("html"), Does.Contain("Beurre frais épuré"));
            Assert.That(run.ThreadState, Is.EqualTo("complete"));
            Assert.That(vendors.Requests, Has.None.Contains("markAsRead"));
        });
    }

    [Test]
    public async Task The_sendkit_example_is_a_mail_its_reply_and_a_scheduled_reply()
    {
        await using var vendors = new DocumentedVendors();

        var run = await vendors.RunAsync("thread", DocumentedVendors.SendkitId);

        var scheduled = run.Of("scheduledReply").Single();
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Lines.Select(line => line.Text("type")), Is.EqualTo(new[] { "conversation", "message", "message", "scheduledReply", "thread" }));
            Assert.That(run.Of("message").Select(line => (line.Text("at"), line.Text("direction"))), Is.EqualTo(new[]
            {
                ("2024-05-28T10:00:00.000Z", "outbound"),
                ("2024-06-01T14:30:00.000Z", "inbound"),
            }));
            Assert.That(scheduled.GetProperty("body").Text("text"), Is.EqualTo("Great to hear! Let's schedule a call..."));
            Assert.That(scheduled.Text("scheduledFor"), Is.EqualTo("2024-06-02T09:00:00.000Z"));
            Assert.That(scheduled.Text("id"), Is.EqualTo($"{DocumentedVendors.SendkitId}/664a1b2c3d4e5f6a7b8c9d10"));
            Assert.That(run.Of("message")[0].Text("id"), Does.EndWith("/meda5b02ff31480af"));
        });
    }

    [Test]
    public async Task The_leadconnector_example_says_for_ever_that_there_is_more_and_ends_uncertain()
    {
        await using var vendors = new DocumentedVendors();

        var run = await vendors.RunAsync("thread", DocumentedVendors.LeadConnectorId);

        var message = run.Of("message").Single();
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(message.Text("id"), Is.EqualTo($"{DocumentedVendors.LeadConnectorId}/ve9EPM428h8vShlRW1KT"));
            Assert.That(message.Text("at"), Is.EqualTo("2024-03-27T18:13:49.000Z"));
            Assert.That(message.Text("direction"), Is.EqualTo("inbound"));
            Assert.That(message.GetProperty("body").Text("text"), Is.EqualTo("Hi there"));
            Assert.That(message.GetProperty("call").GetProperty("duration").GetInt32(), Is.EqualTo(120));
            Assert.That(run.ThreadState, Is.EqualTo("uncertain stalled"));
            Assert.That(vendors.Requests, Has.None.Contains("/email/"), "an SMS is not expanded, whatever meta says");
            Assert.That(vendors.Requests, Has.Count.LessThan(6));
        });
    }

    [Test]
    public async Task A_leadconnector_mail_row_becomes_its_mails_and_one_that_cannot_be_fetched_leaves_the_thread_uncertain()
    {
        await using var vendors = new DocumentedVendors();
        vendors.Answer("/leadconnector/conversations/tDtDnQdgm2LXpyiqYvZ6/messages", "leadconnector-messages.json", body =>
        {
            var page = body["messages"]!;
            page["nextPage"] = false;
            (page["messages"]![0]!["type"], page["messages"]![0]!["messageType"]) = (3, "TYPE_EMAIL");
        });

        var run = await vendors.RunAsync("thread", DocumentedVendors.LeadConnectorId);

        var mails = run.Of("message").ToDictionary(line => line.Text("id")!.Split('/')[^1]);
        Assert.Multiple(() =>
        {
            Assert.That(mails.Keys, Is.EquivalentTo(new[] { "mail~ve9EPM428kjkvShlRW1KT", "mail~ve9EPs1028kjkvShlRW1KT" }));
            Assert.That(mails["mail~ve9EPM428kjkvShlRW1KT"].GetProperty("body").Text("html"), Is.EqualTo("<p>Hi there</p>"));
            Assert.That(run.Of("skipped").Select(line => line.Text("id")), Is.EqualTo(new[] { "ve9EPs1028kjkvShlRW1KT" }));
            Assert.That(run.ThreadState, Is.EqualTo("uncertain mail"));
        });
    }
}
