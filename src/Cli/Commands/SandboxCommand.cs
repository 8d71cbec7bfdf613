using System.CommandLine;

namespace UnifiedInbox.Cli.Commands;

internal static class SandboxCommand
{
    public static Command Create(CommandRunner runner)
    {
        var command = new Command("sandbox", "Serves the sandbox's vendors on loopback until interrupted; prints their addresses and test credentials.");
        command.SetAction(runner.Action(
            async (_, session, output, cancellationToken) =>
            {
                foreach (var twin in session.Twins)
                {
                    output.Add(twin);
                }

                // The last line comes before the wait: whoever reads lines knows that all are there.
                output.End();
                await runner.Error.WriteLineAsync("Serving until interrupted (Ctrl-C).");
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            },
            alwaysSandbox: true));
        return command;
    }
}
