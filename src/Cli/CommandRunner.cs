using System.CommandLine;
using UnifiedInbox.Cli.Output;

namespace UnifiedInbox.Cli;

/// <summary>What one command does with its arguments, an inbox and an output.</summary>
internal delegate Task CommandBody(ParseResult arguments, Session session, CommandOutput output, CancellationToken cancellationToken);

/// <summary>Surrounds every command: opens its session, chooses its output, tells of the sandbox.</summary>
internal sealed class CommandRunner(GlobalOptions options, CliHost host)
{
    public TextWriter Error => host.Error;

    public Progress Progress { get; } = new(host);

    public Func<ParseResult, CancellationToken, Task<int>> Action(CommandBody body, bool alwaysSandbox = false) => async (arguments, cancellationToken) =>
    {
        var sandbox = alwaysSandbox || arguments.GetValue(options.Sandbox);
        await using var session = await host.Open(arguments.GetValue(options.Accounts), sandbox, cancellationToken);
        if (session.IsSandbox)
        {
            await host.Error.WriteLineAsync("Sandbox: simulated vendors on loopback with made-up data. Configure accounts of your own with --accounts FILE.");
        }

        CommandOutput output = arguments.GetValue(options.Json)
            ? new JsonOutput(host.Output, session.IsSandbox)
            : new TableOutput(host.Output, host.OutputIsTerminal);
        await body(arguments, session, output, cancellationToken);
        return output.ExitCode;
    };
}
