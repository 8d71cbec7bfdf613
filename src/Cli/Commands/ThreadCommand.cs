using System.CommandLine;
using UnifiedInbox.Cli.Output;

namespace UnifiedInbox.Cli.Commands;

internal static class ThreadCommand
{
    public static Command Create(CommandRunner runner)
    {
        var id = new Argument<ConversationId>("ID")
        {
            Description = "The conversation's id as list shows it: provider/account/conversation.",
            CustomParser = ArgumentParser.One<ConversationId>("ID is not a conversation id of the form provider/account/conversation."),
        };
        var command = new Command("thread", "Shows the messages of a conversation and its scheduled replies, oldest first.") { id };
        command.SetAction(runner.Action((arguments, session, output, cancellationToken) =>
            RunAsync(runner, arguments.GetValue(id), session, output, cancellationToken)));
        return command;
    }

    private static async Task RunAsync(
        CommandRunner runner, ConversationId id, Session session, CommandOutput output, CancellationToken cancellationToken)
    {
        session.RequireAccount(id.Account);
        var result = await runner.Progress.WhileAsync("Reading the thread", () => session.Inbox.GetThreadAsync(id, cancellationToken));
        if (!result.TryGetValue(out var thread, out var fault))
        {
            output.Add(fault);
            output.End(id, Completeness.Failed);
            return;
        }

        Add(thread, output);
        output.End(id, thread.Completeness);
    }

    private static void Add(ConversationThread thread, CommandOutput output)
    {
        if (thread.Conversation is not null)
        {
            output.Add(thread.Conversation);
        }

        foreach (var message in thread.Messages)
        {
            output.Add(message);
        }

        foreach (var reply in thread.ScheduledReplies)
        {
            output.Add(reply);
        }

        foreach (var skipped in thread.Skipped)
        {
            output.Add(skipped);
        }

        if (thread.Fault is not null)
        {
            output.Add(thread.Fault);
        }
    }
}
