using Spectre.Console;
using UnifiedInbox.Content;

namespace UnifiedInbox.Cli.Output;

/// <summary>A thread as it was said: who, when, by which channel, in which direction, and the text.</summary>
internal static class ThreadView
{
    private const int LongestBody = 2000;
    private const string Indent = "  ";

    public static void Draw(
        IAnsiConsole console, ConversationId id, Conversation? conversation, IReadOnlyList<Message> messages, IReadOnlyList<ScheduledReply> replies)
    {
        console.WriteWhole($"{Words.Name(conversation?.Contact)}  {id}".TrimStart());
        foreach (var message in messages)
        {
            Draw(console, message);
        }

        foreach (var reply in replies)
        {
            Draw(console, reply);
        }

        console.WriteWhole();
    }

    private static void Draw(IAnsiConsole console, Message message)
    {
        var arrow = message.Direction switch { MessageDirection.Inbound => "←", MessageDirection.Outbound => "→", _ => "·" };
        string[] parts = [Screen.Time(message.At), arrow, message.Channel.Value, Kind(message), Who(message), message.State?.Value ?? ""];
        DrawHeading(console, parts, Styles.Heading);
        if (VendorText.OneLine(message.Subject) is { Length: > 0 } subject)
        {
            console.WriteWhole($"{Indent}Subject: {subject}");
        }

        DrawBody(console, message.Body);
        foreach (var attachment in message.Attachments)
        {
            var id = attachment.IsDownloadable ? $"  {attachment.Id}" : "";
            console.WriteWhole($"{Indent}Attachment: {VendorText.OneLine(attachment.FileName ?? attachment.Url, longest: 200)}{id}");
        }
    }

    private static void Draw(IAnsiConsole console, ScheduledReply reply)
    {
        var time = reply.ScheduledFor is null ? "" : $"for {Screen.Time(reply.ScheduledFor)}";
        DrawHeading(console, ["SCHEDULED, not sent yet", time, reply.State.Value], Styles.Waiting);
        DrawBody(console, reply.Body);
    }

    private static void DrawHeading(IAnsiConsole console, IEnumerable<string> parts, Style style)
    {
        console.WriteWhole();
        var shown = parts.Select(part => VendorText.OneLine(part, longest: 120)).Where(part => part.Length > 0);
        console.Write(new Text(string.Join("  ", shown) + "\n", style));
    }

    private static void DrawBody(IAnsiConsole console, MessageBody body)
    {
        if (VendorText.Lines(MessageContent.Of(body).Text, LongestBody) is not { Length: > 0 } shown)
        {
            return;
        }

        foreach (var line in shown.Split('\n'))
        {
            console.WriteProse(line, Indent);
        }
    }

    private static string Kind(Message message) => message.Kind == MessageKind.Message ? "" : message.Kind.Value;

    private static string Who(Message message)
    {
        string?[] names = message.Direction == MessageDirection.Outbound
            ? [message.From?.Name, message.User?.Name, message.From?.Address, message.User?.Email]
            : [message.From?.Name, message.From?.Address];
        return names.Select(name => VendorText.OneLine(name)).FirstOrDefault(name => name.Length > 0) ?? "";
    }
}
