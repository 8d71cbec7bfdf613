namespace UnifiedInbox.Testing;

/// <summary>The messages of one conversation, oldest first.</summary>
internal sealed class SendkitThread(Story story, SplitMix random)
{
    private static readonly (string Name, string Type)[] Files =
    [
        ("proposal.pdf", "application/pdf"),
        ("requirements.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("screenshot.png", "image/png"),
        ("sites.csv", "text/csv"),
    ];

    private int attachments;
    private int step;
    private bool answered;

    public static SendkitMessage Reply(Story story, Line line) => new("reply", line.At, story.AsMail(line), line.FromLead)
    {
        Subject = story.Language.ReplyPrefix + story.Subject,
        From = line.FromLead ? story.Lead.Email : story.Us.Email,
        To = line.FromLead ? story.Us.Email : story.Lead.Email,
    };

    public List<SendkitMessage> Make()
    {
        var messages = story.Lines.Select(Dress).ToList();
        // A lead's reply stays unread only if nothing of ours came after it.
        for (var i = messages.Count - 1; i >= 0 && messages[i].IsFromLead; i--) messages[i] = messages[i] with { Read = random.Chance(35) };
        return messages;
    }

    private SendkitMessage Dress(Line line)
    {
        if (line.FromLead) return FromLead(line);
        if (!answered)
        {
            step++;
            return new SendkitMessage("sent", line.At, story.AsMail(line), IsFromLead: false)
            {
                Subject = story.Subject,
                Step = step,
                Opened = random.Chance(70),
                Clicked = random.Chance(15),
            };
        }

        return random.Chance(30)
            ? Reply(story, line) with { Type = "manual", Attachments = Attach(8) }
            : Reply(story, line) with { Attachments = Attach(15) };
    }

    private SendkitMessage FromLead(Line line)
    {
        var auto = line.Turn == Turn.OutOfOffice;
        // A sequence goes on after an automatic reply, and stops after a real one.
        answered |= !auto;
        // Now and then a colleague logged by hand what the lead said on another way; never the first reply, which is what lists the lead.
        if (step > 0 && !auto && attachments > 0 && random.Chance(10)) return Reply(story, line) with { Type = "manual" };
        return Reply(story, line) with { IsAutoReply = auto, Attachments = auto ? [] : Attach(25) };
    }

    private List<SendkitAttachment> Attach(int percent)
    {
        if (!random.Chance(percent)) return [];
        var index = attachments++;
        var (name, type) = random.Pick(Files);
        return [new SendkitAttachment(name, type, random.Between(2_000, 900_000), random.Chance(75) ? index : null)];
    }
}
