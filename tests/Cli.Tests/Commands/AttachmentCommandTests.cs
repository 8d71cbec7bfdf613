using System.Text;
using UnifiedInbox.Cli.Tests.Harness;

namespace UnifiedInbox.Cli.Tests.Commands;

public sealed class AttachmentCommandTests
{
    private const string Id = "lemlist/acme/c/m/0";

    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("attachments").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task The_file_has_the_content_and_its_path_is_printed()
    {
        var run = await RunAsync(Content("offer.pdf", "hello"));

        Assert.That(run, Is.EqualTo(new CliRun(0, In("offer.pdf") + "\n", "")));
        Assert.That(await File.ReadAllTextAsync(In("offer.pdf")), Is.EqualTo("hello"));
    }

    [Test]
    public async Task Json_is_an_attachment_line_and_the_end()
    {
        var run = await RunAsync(Content("../x.pdf", "hello"), "--json");

        Assert.That(run.LineTypes, Is.EqualTo(["attachment", "end"]));
        Assert.That(run.Lines[0], Is.EqualTo(
            $$"""{"type":"attachment","id":"{{Id}}","path":"{{In("x.pdf").Replace("\\", "\\\\", StringComparison.Ordinal)}}","length":5,"contentType":"application/pdf","fileName":"../x.pdf"}"""));
    }

    [TestCase("offer.pdf", "offer (2).pdf", "offer (3).pdf")]
    [TestCase("noextension", "noextension (2)", "noextension (3)")]
    public async Task A_name_that_is_taken_gets_a_number_and_nothing_is_overwritten(string name, string second, string third)
    {
        foreach (var text in new[] { "one", "two", "three" })
        {
            await RunAsync(Content(name, text));
        }

        Assert.That(Files().Select(file => $"{Path.GetFileName(file)}={File.ReadAllText(file)}"), Is.EquivalentTo(new[] { $"{name}=one", $"{second}=two", $"{third}=three" }));
    }

    [Test]
    public async Task A_folder_of_that_name_is_left_alone()
    {
        Directory.CreateDirectory(In("offer.pdf"));

        await RunAsync(Content("offer.pdf", "hello"));

        Assert.That(await File.ReadAllTextAsync(In("offer (2).pdf")), Is.EqualTo("hello"));
    }

    [TestCase("../../evil.sh", "evil.sh")]
    [TestCase("C:\\evil.sh", "evil.sh")]
    [TestCase(".bashrc", "bashrc")]
    [TestCase("\u001B]0;title\u0007x.txt", "]0;titlex.txt")]
    [TestCase(null, "attachment")]
    public async Task Whatever_it_is_called_it_stays_in_the_folder_under_a_safe_name(string? name, string saved)
    {
        await RunAsync(Content(name, "hello"));

        Assert.That(Files(), Is.EqualTo(new[] { In(saved) }));
    }

    [Test]
    public async Task A_file_that_breaks_off_is_a_fault_and_leaves_nothing()
    {
        var down = new UnavailableFault(new FaultContext(FakeInbox.Lemlist, "probe.file", 200));

        var run = await RunAsync(new AttachmentContent { Id = AttachmentId.Parse(Id), FileName = "x", Stream = new FailingStream(() => new AttachmentReadException(down)) }, "--json");

        Assert.That((run.ExitCode, string.Join(' ', run.LineTypes)), Is.EqualTo((1, "fault end")));
        Assert.That(Files(), Is.Empty);
    }

    [Test]
    public async Task An_interruption_is_130_and_leaves_nothing()
    {
        using var stop = new CancellationTokenSource();
        var content = new AttachmentContent
        {
            Id = AttachmentId.Parse(Id),
            FileName = "x",
            Stream = new FailingStream(() =>
            {
                stop.Cancel();
                return new OperationCanceledException(stop.Token);
            }),
        };

        var run = await CliRun.OfAsync(new Session(new FakeInbox { Attachment = _ => content }, []), stop.Token, "attachment", Id, "--out", folder);

        Assert.That(run, Is.EqualTo(new CliRun(130, "", "")));
        Assert.That(Files(), Is.Empty);
    }

    [Test]
    public async Task A_fault_instead_of_content_is_exit_1()
    {
        var run = await CliRun.OfAsync(
            new FakeInbox { Attachment = _ => new RejectedFault(new FaultContext(FakeInbox.Lemlist, "probe.file")) { Reason = RejectionReason.TooLarge } },
            "attachment", Id, "--out", folder, "--json");

        Assert.That((run.ExitCode, string.Join(' ', run.LineTypes)), Is.EqualTo((1, "fault end")));
        Assert.That(CliRun.Property(run.Lines[0], "reason"), Is.EqualTo("tooLarge"));
        Assert.That(Files(), Is.Empty);
    }

    [Test]
    public async Task A_folder_that_does_not_exist_is_exit_2_before_any_request()
    {
        var run = await CliRun.OfAsync(new FakeInbox { Attachment = _ => throw new AssertionException("asked") }, "attachment", Id, "--out", In("none"));

        Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.StartWith("unified-inbox: The folder '").And.Contain("does not exist"));
    }

    private static AttachmentContent Content(string? name, string text) => new()
    {
        Id = AttachmentId.Parse(Id),
        FileName = name,
        ContentType = "application/pdf",
        Stream = new MemoryStream(Encoding.UTF8.GetBytes(text)),
    };

    private string In(string name) => Path.Combine(folder, name);

    private string[] Files() => Directory.GetFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 });

    private Task<CliRun> RunAsync(AttachmentContent content, params string[] more) =>
        CliRun.OfAsync(new FakeInbox { Attachment = _ => content }, ["attachment", Id, "--out", folder, .. more]);

    /// <summary>Gives some bytes, then fails.</summary>
    private sealed class FailingStream(Func<Exception> failure) : MemoryStream(new byte[100])
    {
        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            await destination.WriteAsync(new byte[50], cancellationToken);
            throw failure();
        }
    }
}
