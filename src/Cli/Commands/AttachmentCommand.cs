using System.CommandLine;
using OneOf;
using UnifiedInbox.Cli.Output;

namespace UnifiedInbox.Cli.Commands;

internal static class AttachmentCommand
{
    public static Command Create(CommandRunner runner)
    {
        var id = new Argument<AttachmentId>("ID")
        {
            Description = "The attachment's id as thread shows it: provider/account/conversation/message/ordinal.",
            CustomParser = ArgumentParser.One<AttachmentId>("ID is not an attachment id of the form provider/account/conversation/message/ordinal."),
        };
        var folder = new Option<string>("--out")
        {
            Description = "The folder to save it into, under a safe form of its name; a name that is taken gets a number.",
            HelpName = "DIR",
            Required = true,
        };
        var command = new Command("attachment", "Saves one attachment and prints the path of the file.") { id, folder };
        command.SetAction(runner.Action((arguments, session, output, cancellationToken) =>
            RunAsync(runner, arguments.GetValue(id), arguments.GetRequiredValue(folder), session, output, cancellationToken)));
        return command;
    }

    private static async Task RunAsync(
        CommandRunner runner, AttachmentId id, string folder, Session session, CommandOutput output, CancellationToken cancellationToken)
    {
        session.RequireAccount(id.Message.Conversation.Account);
        var target = new AttachmentFolder(folder);
        var result = await runner.Progress.WhileAsync("Fetching the attachment", () => FetchAsync(id, target, session, cancellationToken));
        if (result.TryGetValue(out var saved, out var fault))
        {
            output.Add(saved);
        }
        else
        {
            output.Add(fault);
        }

        output.End();
    }

    private static async Task<OneOf<SavedAttachment, InboxFault>> FetchAsync(
        AttachmentId id, AttachmentFolder target, Session session, CancellationToken cancellationToken)
    {
        var result = await session.Inbox.OpenAttachmentAsync(id, cancellationToken);
        if (!result.TryGetValue(out var content, out var fault))
        {
            return fault;
        }

        await using (content)
        {
            try
            {
                return await target.SaveAsync(content, cancellationToken);
            }
            catch (AttachmentReadException unread)
            {
                return unread.Fault;
            }
        }
    }
}
