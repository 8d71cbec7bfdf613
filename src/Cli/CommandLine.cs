using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;
using UnifiedInbox.Cli.Commands;

namespace UnifiedInbox.Cli;

/// <summary>Parses the arguments, runs the command and turns what may go wrong into an exit code and one line on stderr.</summary>
internal static class CommandLine
{
    private static readonly ParserConfiguration Parsing = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CliHost host, CancellationToken cancellationToken)
    {
        var parsed = Parse(arguments, host);
        if (parsed.Action is ParseErrorAction)
        {
            return Refuse(host, Problem(parsed, arguments));
        }

        await using var text = new StreamWriter(host.Output, new UTF8Encoding(false), leaveOpen: true);
        var invocation = new InvocationConfiguration
        {
            Output = text,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            return await parsed.InvokeAsync(invocation, cancellationToken);
        }
        catch (UsageException exception)
        {
            return Refuse(host, exception.Message);
        }
        catch (ArgumentException exception)
        {
            return Refuse(host, exception.Message.Replace($" (Parameter '{exception.ParamName}')", "", StringComparison.Ordinal));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
    }

    // No command means list, with list's options.
    private static ParseResult Parse(IReadOnlyList<string> arguments, CliHost host)
    {
        var root = Root(host);
        var parsed = root.Parse(arguments, Parsing);
        return parsed.CommandResult.Command == root && parsed.Action is null or ParseErrorAction
            ? root.Parse([ListCommand.Name, .. arguments], Parsing)
            : parsed;
    }

    private static RootCommand Root(CliHost host)
    {
        var global = new GlobalOptions();
        var runner = new CommandRunner(global, host);
        var root = new RootCommand("Reads several sales inboxes (lemlist, Sendkit, LeadConnector) as one. Without any configured account it shows a built-in sandbox.")
        {
            global.Accounts,
            global.Sandbox,
            global.Json,
            AccountsCommand.Create(runner),
            ListCommand.Create(runner),
            ThreadCommand.Create(runner),
            AttachmentCommand.Create(runner),
            DoctorCommand.Create(runner),
            SandboxCommand.Create(runner),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Description = "Show this help.";
        help.Action = new HelpPage((HelpAction)help.Action!);
        root.Options.OfType<VersionOption>().Single().Description = "Show the version.";
        return root;
    }

    private static string Problem(ParseResult parsed, IReadOnlyList<string> arguments)
    {
        var (root, command, problem) = (parsed.RootCommandResult.Command, parsed.CommandResult.Command, parsed.Errors[0].Message);
        var words = command.Options.Concat(root.Options).Select(option => option.Name).Concat(root.Subcommands.Select(subcommand => subcommand.Name));
        var unknown = parsed.UnmatchedTokens.FirstOrDefault(token => problem.Contains($"'{token}'", StringComparison.Ordinal));
        var guess = unknown is not null && Typo.Closest(unknown, words) is { } meant ? $" Did you mean '{meant}'?" : "";
        return $"{problem}{guess} Try 'unified-inbox {(arguments.Contains(command.Name) ? command.Name + " " : "")}--help'.";
    }

    private static int Refuse(CliHost host, string problem)
    {
        host.Error.WriteLine($"unified-inbox: {VendorText.OneLine(problem)}");
        return ExitCode.Usage;
    }
}
