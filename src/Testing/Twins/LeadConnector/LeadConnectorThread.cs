namespace UnifiedInbox.Testing;

/// <summary>The rows and mails of one conversation.</summary>
internal sealed class LeadConnectorThread(Story story, LeadConnectorScript script, LeadConnectorOffice office, SplitMix random)
{
    private const int MailsInAContainer = 6;
    private readonly List<Line> mails = [];

    public List<LeadConnectorRow> Rows { get; } = [];

    public List<LeadConnectorMail> Mails { get; } = [];

    public LeadConnectorType LastType { get; private set; } = script.First;

    public void Make()
    {
        for (var i = 0; i < story.Lines.Count; i++)
        {
            var line = story.Lines[i];
            LastType = i > story.Lines.Count / 2 ? script.Second : script.First;
            if (LastType == LeadConnectorType.Email) mails.Add(line);
            if (mails.Count == MailsInAContainer || LastType != LeadConnectorType.Email) CloseContainer();
            if (LastType != LeadConnectorType.Email) Text(line, LastType);
        }

        CloseContainer();
        if (script.HasSampleMeta) ShowSampleMeta();
        Rows.AddRange(new LeadConnectorExtras(story, script, office, random).Make());
    }

    /// <summary>One line alone; a mail gets a container of its own.</summary>
    public void Say(Line line, LeadConnectorType type)
    {
        if (type != LeadConnectorType.Email)
        {
            Text(line, type);
            return;
        }

        mails.Add(line);
        CloseContainer();
    }

    private void CloseContainer()
    {
        if (mails.Count == 0) return;
        var container = new LeadConnectorMails(story, office, random).Container(mails);
        Rows.Add(container.Row);
        Mails.AddRange(container.Mails);
        mails.Clear();
    }

    private void Text(Line line, LeadConnectorType type)
    {
        var byPhone = type == LeadConnectorType.Sms || type == LeadConnectorType.WhatsApp || type == LeadConnectorType.CustomSms;
        var id = random.Id(20);
        Rows.Add(new LeadConnectorRow(id, type, line.At)
        {
            BareTypeName = type == LeadConnectorType.Sms && random.Chance(10),
            UpdatedAt = random.Chance(50) ? line.At.AddSeconds(2) : null,
            Inbound = line.FromLead,
            Body = line.Text,
            Status = line.FromLead ? "delivered" : random.Pick<string>(["delivered", "read", "sent"]),
            Source = line.FromLead ? null : random.Pick<string>(["app", "app", "workflow", "campaign", "api"]),
            UserId = line.FromLead ? null : office.UserId,
            AltId = byPhone ? "SM" + random.Hex(32) : null,
            ProviderId = type == LeadConnectorType.CustomSms ? office.ProviderId : null,
            ChatWidgetId = type == LeadConnectorType.LiveChat ? office.ChatWidgetId : null,
            From = !byPhone ? null : line.FromLead ? story.Lead.Phone : office.Phone,
            To = !byPhone ? null : line.FromLead ? office.Phone : story.Lead.Phone,
            Attachments = random.Chance(8) ? [office.File(id, "photo.jpg", "image/jpeg")] : [],
        });
    }

    // The reference's example of a message is an SMS with call and mail data in its meta: only the type says what a row is.
    private void ShowSampleMeta() => Rows[0] = Rows[0] with
    {
        BareTypeName = true,
        DocumentedMeta = true,
        Call = new LeadConnectorCall(120, "completed"),
        MailIds = [random.Id(20), random.Id(20)],
    };
}
