using UnifiedInbox.EndToEnd.Tests.Support;

namespace UnifiedInbox.EndToEnd.Tests.DocumentedExamples;

/// <summary>The list over the vendors' documented examples.</summary>
[CancelAfter(60_000)]
internal sealed class DocumentedListTests
{
    private CliRun run = null!;

    [OneTimeSetUp]
    public async Task List()
    {
        await using var vendors = new DocumentedVendors();
        using var file = AccountsFile.Of(vendors.Lemlist, vendors.Sendkit, vendors.LeadConnector);
        run = await CliProcess.RunAsync("list", "--all", "--json", "--accounts", file.Path);
    }

    [Test]
    public void The_documented_conversations_come_newest_first_and_every_account_is_complete()
    {
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Ids, Is.EqualTo(new[]
            {
                "lemlist/acme/ctc_Ds0IaxECSACsbLMzA",
                "lemlist/acme/ctc_p66lDxuCdb9ZUMSN2",
                "lemlist/acme/ctc_rtlWNMHykdtwjih7i",
                "lemlist/acme/ctc_POL1cAPMvKzr851KU",
                DocumentedVendors.SendkitId,
                DocumentedVendors.LeadConnectorId,
            }));
            foreach (var provider in (string[])["lemlist", "sendkit", "leadconnector"]) Assert.That(run.StateOf($"{provider}/acme"), Is.EqualTo("complete"));
        });
    }

    [Test]
    public void Documented_values_arrive_in_their_members()
    {
        var lines = run.Conversations.ToDictionary(line => line.Text("id")!);
        var (lemlist, sendkit, leadConnector) =
            (lines["lemlist/acme/ctc_p66lDxuCdb9ZUMSN2"], lines[DocumentedVendors.SendkitId], lines[DocumentedVendors.LeadConnectorId]);

        Assert.Multiple(() =>
        {
            Assert.That(lemlist.Text("vendorId"), Is.EqualTo("ibx_M1qunaOcugoqSEnNY"));
            Assert.That(lemlist.Text("lastActivityAt"), Is.EqualTo("2024-12-17T09:42:30.430Z"));
            Assert.That(lemlist.Text("lastInboundAt"), Is.EqualTo("2024-12-03T14:14:00.848Z"));
            Assert.That(lemlist.GetProperty("isRead").GetBoolean(), Is.False, "the row of the account's own user");
            Assert.That(lemlist.GetProperty("contact").Text("email"), Is.EqualTo("casey@example.com"));
            Assert.That(sendkit.Text("lastActivityAt"), Is.EqualTo("2024-06-01T14:30:00.000Z"));
            Assert.That(sendkit.Text("aiTag"), Is.EqualTo("interested"));
            Assert.That(sendkit.GetProperty("contact").Text("company"), Is.EqualTo("Acme Inc"));
            Assert.That(sendkit.Text("lastDirection"), Is.EqualTo("inbound"));
            Assert.That(leadConnector.Text("lastActivityAt"), Is.EqualTo("2024-03-27T18:13:49.000Z"), "from milliseconds");
            Assert.That(leadConnector.Text("lastChannel"), Is.EqualTo("sms"));
            Assert.That(leadConnector.GetProperty("unreadCount").GetInt32(), Is.EqualTo(1));
        });
    }
}
