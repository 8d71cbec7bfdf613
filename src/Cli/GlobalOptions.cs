using System.CommandLine;

namespace UnifiedInbox.Cli;

/// <summary>The options every command takes, before or after its name.</summary>
internal sealed class GlobalOptions
{
    public Option<string?> Accounts { get; } = new("--accounts")
    {
        Description = "The JSON file with UnifiedInbox:Accounts[]; UnifiedInbox__... environment variables apply over it. Default: the variables alone.",
        HelpName = "FILE",
        Recursive = true,
    };

    public Option<bool> Sandbox { get; } = new("--sandbox")
    {
        Description = "Use the built-in sandbox, whatever is configured. Default: only when no account is.",
        Recursive = true,
    };

    public Option<bool> Json { get; } = new("--json")
    {
        Description = "Write one JSON object a line on stdout, UTF-8. Default: tables.",
        Recursive = true,
    };
}
