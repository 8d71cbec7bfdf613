using UnifiedInbox.EndToEnd.Tests.Support;
using UnifiedInbox.Testing;

namespace UnifiedInbox.EndToEnd.Tests.CommandLine;

[CancelAfter(60_000)]
[Platform(Exclude = "Win", Reason = "There is no kill there.")]
internal sealed class InterruptTests
{
    [TestCase("INT")]
    [TestCase("TERM")]
    public async Task An_interrupted_list_ends_at_once_with_130(string signal)
    {
        await using var twin = new ServedTwin(new LemlistTwin());
        twin.Twin.Faults.Add(TwinFault.Hang);
        using var file = AccountsFile.Of(twin.Account);
        using var running = CliProcess.Start([], "list", "--json", "--accounts", file.Path);
        await Eventually.IsTrue(() => twin.Twin.Requests.Count > 0, "the list has begun");

        await running.SignalAsync(signal);
        var run = await running.EndAsync();

        Assert.That(run.ExitCode, Is.EqualTo(130), run.Error);
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Error, Is.Empty);
        Assert.That(run.Wall, Is.LessThan(TimeSpan.FromSeconds(9)), "before any time-out");
    }
}
