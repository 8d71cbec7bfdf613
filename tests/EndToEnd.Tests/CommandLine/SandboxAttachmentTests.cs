using UnifiedInbox.EndToEnd.Tests.Support;
using UnifiedInbox.Testing;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.EndToEnd.Tests.CommandLine;

/// <summary><c>unified-inbox attachment</c> over loopback: on the sandbox, and beside twins that fail.</summary>
[CancelAfter(60_000)]
internal sealed class SandboxAttachmentTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("attachments").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [TestCase("sendkit")]
    [TestCase("leadconnector")]
    public async Task An_attachment_of_the_sandbox_is_saved(string provider)
    {
        var attachment = await SomeAttachmentAsync(provider);

        var run = await CliProcess.RunAsync("attachment", attachment.Id.ToString(), "--out", folder, "--json");

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        var saved = run.Of("attachment").Single();
        var file = new FileInfo(saved.Text("path")!);
        Assert.Multiple(() =>
        {
            Assert.That(saved.Text("id"), Is.EqualTo(attachment.Id.ToString()));
            Assert.That(file.DirectoryName, Is.EqualTo(folder));
            Assert.That(file.Length, Is.EqualTo(saved.GetProperty("length").GetInt64()).And.EqualTo(attachment.Size ?? file.Length));
            Assert.That(File.ReadAllText(file.FullName), Does.StartWith($"{file.Name}: made up by a twin"));
            Assert.That(run.Last.GetProperty("sandbox").GetBoolean(), Is.True);
        });
    }

    [Test]
    public async Task Lemlist_has_no_downloads_and_says_so()
    {
        var run = await CliProcess.RunAsync("attachment", "lemlist/demo/ctc_1/act_1/0", "--out", folder, "--json");

        Assert.That(run.ExitCode, Is.EqualTo(1), run.Error);
        Assert.That((run.Faults.Single().Text("fault"), run.Faults.Single().Text("capability")), Is.EqualTo(("unsupported", "openAttachments")));
    }

    [TestCase("sendkit", "/attachments/")]
    [TestCase("leadconnector", ".pdf")]
    public async Task A_file_that_breaks_off_leaves_nothing_behind(string provider, string part)
    {
        var id = (await SomeAttachmentAsync(provider)).Id;
        var twin = new Sandbox().Twins.Single(twin => twin.Provider == provider);
        await using var served = new ServedTwin(twin, "demo");
        twin.Faults.Add(TwinFault.CutBody(1000), request => request.Path.Contains(part, StringComparison.Ordinal));
        using var file = AccountsFile.Of(served.Account);

        var run = await CliProcess.RunAsync("attachment", id.ToString(), "--out", folder, "--json", "--accounts", file.Path);

        Assert.That(run.ExitCode, Is.EqualTo(1), run.Error);
        Assert.That(run.Faults.Select(fault => fault.Text("fault")), Is.EqualTo(new[] { "unavailable" }));
        Assert.That(Directory.GetFileSystemEntries(folder), Is.Empty);
    }

    // The sandbox is the same in every process, so this one can look for an attachment to ask for.
    private static async Task<Attachment> SomeAttachmentAsync(string provider)
    {
        var sandbox = new Sandbox(new JumpingClock());
        using var hosts = new TwinHosts();
        var account = hosts.Add(sandbox.Twins.Single(twin => twin.Provider == provider), "demo");
        using var factory = new UnifiedInboxFactory(new UnifiedInboxOptions { HandlerFactory = () => hosts }, loggerFactory: SinkScan.OfSuite.Log);
        var inbox = factory.Create(accounts => accounts.AddTwin(account));
        await foreach (var item in inbox.Conversations())
        {
            if (item.TryGetValue(out var conversation, out _)
                && (await inbox.GetThreadAsync(conversation.Id)).OrThrow().Messages.SelectMany(message => message.Attachments).FirstOrDefault(attachment => attachment.IsDownloadable) is { } found)
            {
                return found;
            }
        }

        throw new AssertionException("The twin has no attachment to open.");
    }
}
