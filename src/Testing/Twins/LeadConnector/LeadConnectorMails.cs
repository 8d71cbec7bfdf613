namespace UnifiedInbox.Testing;

/// <summary>Mails and the row that contains them: it has no body of its own and grows as replies arrive.</summary>
internal sealed class LeadConnectorMails(Story story, LeadConnectorOffice office, SplitMix random)
{
    public (LeadConnectorRow Row, List<LeadConnectorMail> Mails) Container(IReadOnlyList<Line> lines)
    {
        var containerId = random.Id(20);
        var mails = new List<LeadConnectorMail>();
        foreach (var line in lines) mails.Add(Mail(line, containerId, mails.LastOrDefault()));
        var ids = mails.Select(mail => mail.Id).ToList();
        // Which way round the ids come is not documented.
        if (random.Chance(30)) ids.Reverse();
        var row = new LeadConnectorRow(containerId, LeadConnectorType.Email, lines[0].At)
        {
            UpdatedAt = lines[^1].At,
            Inbound = lines[0].FromLead,
            Status = random.Chance(80) ? "delivered" : null,
            Source = "app",
            UserId = office.UserId,
            Subject = random.Chance(70) ? story.Subject : null,
            MailIds = ids,
            DocumentedMeta = random.Chance(20),
        };
        return (row, mails);
    }

    private LeadConnectorMail Mail(Line line, string containerId, LeadConnectorMail? previous)
    {
        var id = random.Id(20);
        var isHtml = random.Chance(70);
        var text = story.AsMail(line);
        var (from, to) = line.FromLead ? (story.Lead, story.Us) : (story.Us, story.Lead);
        var subject = (previous is null ? "" : story.Language.ReplyPrefix) + story.Subject;
        return new LeadConnectorMail(id, containerId, line.At, subject, isHtml ? Html(text) : text, isHtml, line.FromLead)
        {
            From = $"{from.FullName} <{from.Email}>",
            To = to.Email,
            Cc = random.Chance(12) ? story.Colleague.Email : null,
            ReplyTo = previous?.Id,
            Status = line.FromLead ? "delivered" : random.Pick<string>(["delivered", "opened", "read", "sent"]),
            Attachments = random.Chance(10) ? [office.File(id, "proposal.pdf", "application/pdf")] : [],
        };
    }

    private static string Html(string text) => "<div>" + text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\n", "<br/>", StringComparison.Ordinal) + "</div>";
}
