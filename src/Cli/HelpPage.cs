using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using UnifiedInbox.Cli.Commands;

namespace UnifiedInbox.Cli;

/// <summary>The parser's own help, and below it what a parser does not know: examples, the environment and the exit codes.</summary>
internal sealed class HelpPage(HelpAction standard) : SynchronousCommandLineAction
{
    private static readonly string[] General =
    [
        "Environment:",
        "  UnifiedInbox__Accounts__0__Provider  lemlist, sendkit or leadconnector; the",
        "                                       other settings (Name, ApiKey, UserId ...)",
        "                                       in the same way, other accounts from 1 on",
        "  NO_COLOR                             no colours, whatever its value",
        "",
        "Exit codes:",
        "  0    no fault; what is incomplete or was skipped is told below the list",
        "  1    at least one fault, told with its next step",
        "  2    the command line or the configuration cannot be used",
        "  130  interrupted (Ctrl-C)",
        "",
    ];

    private static readonly Dictionary<string, string[]> Examples = new()
    {
        [ListCommand.Name] =
        [
            "unified-inbox list --unread --channel email --channel sms",
            "unified-inbox list --account lemlist/acme --since 2026-01-31T09:30Z --all",
            "unified-inbox list --limit 20 --json",
        ],
        ["thread"] = ["unified-inbox thread sendkit/acme/664a1b2c3d4e5f6a7b8c9d0e"],
        ["attachment"] = ["unified-inbox attachment leadconnector/emea/BnPP8LWPhBGT/m3nQ/0 --out ."],
        ["accounts"] = ["unified-inbox --accounts accounts.json accounts"],
        ["doctor"] = ["unified-inbox --accounts accounts.json doctor --json"],
        ["sandbox"] = ["unified-inbox sandbox --json"],
    };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        standard.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var examples = Examples.GetValueOrDefault(parseResult.CommandResult.Command.Name, ["unified-inbox", "unified-inbox --accounts accounts.json list --unread", "unified-inbox doctor --help"]);
        string[] page = ["Examples:", .. examples.Select(example => "  " + example), "", .. General];
        Array.ForEach(page, output.WriteLine);
        return ExitCode.Success;
    }
}
