using Spectre.Console;
using UnifiedInbox.Cli.Output;

namespace UnifiedInbox.Cli;

/// <summary>Shows on stderr that something is going on, when somebody may be looking.</summary>
internal sealed class Progress(CliHost host)
{
    private readonly IAnsiConsole? console = host.ErrorIsTerminal ? Screen.Create(host.Error, isTerminal: true) : null;

    public Task<T> WhileAsync<T>(string activity, Func<Task<T>> work) =>
        console is null ? work() : console.Status().StartAsync(Markup.Escape(activity), _ => work());
}
