using System.CommandLine;

namespace UnifiedInbox.Cli.Commands;

internal static class AccountsCommand
{
    public static Command Create(CommandRunner runner)
    {
        var command = new Command("accounts", "Lists the accounts and what each can do.");
        command.SetAction(runner.Action((_, session, output, _) =>
        {
            foreach (var account in session.Inbox.Accounts)
            {
                output.Add(account);
            }

            output.End();
            return Task.CompletedTask;
        }));
        return command;
    }
}
