using System.CommandLine;

namespace UnifiedInbox.Cli.Commands;

internal static class DoctorCommand
{
    public static Command Create(CommandRunner runner)
    {
        var command = new Command("doctor", "Makes one cheap read per account: can it be reached, are its credentials accepted, what was unusual.");
        command.SetAction(runner.Action(async (_, session, output, cancellationToken) =>
        {
            var checks = await runner.Progress.WhileAsync(
                "Checking the accounts",
                () => Task.WhenAll(session.Inbox.Accounts.Select(account => session.Inbox.CheckAsync(account.Account, cancellationToken))));
            foreach (var check in checks)
            {
                output.Add(check);
                if (check.Fault is not null)
                {
                    output.Add(check.Fault);
                }
            }

            output.End();
        }));
        return command;
    }
}
