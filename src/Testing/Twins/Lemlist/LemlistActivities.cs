namespace UnifiedInbox.Testing;

/// <summary>The activities of one conversation.</summary>
/// <param name="story">Who says what.</param>
/// <param name="script">Over which channels.</param>
/// <param name="lag">How long before its line's time a message is.</param>
/// <param name="random">For the ids and what happens besides.</param>
internal sealed class LemlistActivities(Story story, LemlistScript script, TimeSpan lag, SplitMix random)
{
    private readonly List<LemlistActivity> made = [];
    private string? quoted;

    // Opens and clicks come after the newest message, as in the vendor's example, and the conversation's lastActivityAt with them.
    public static TimeSpan Lag(SplitMix random) => random.Between(TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(40));

    /// <summary>What the lead writes after all there is, over the channel and to the user of the newest message.</summary>
    public LemlistActivity Reply(Line line, IReadOnlyList<LemlistActivity> newestFirst)
    {
        var newest = newestFirst.First(activity => LemlistChannels.Of(activity.Type) is not null);
        quoted = newestFirst.FirstOrDefault(activity => activity.Type == "emailsSent")?.Texts.First(text => text.Key == "message").Value;
        if (LemlistChannels.Of(newest.Type) is "email") Mail(line, newest.Chapter, newest.Step ?? 0);
        else Chat(line, newest.Chapter, LemlistChannels.Of(newest.Type)!);
        return made[0];
    }

    public IReadOnlyList<LemlistActivity> Make(LemlistChapter[] chapters)
    {
        var step = 0;
        for (var i = 0; i < story.Lines.Count; i++)
        {
            var line = story.Lines[i];
            var secondHalf = i > story.Lines.Count / 2;
            var chapter = chapters[secondHalf ? 1 : 0];
            var channel = secondHalf ? script.Second : script.First;
            if (i == 0 && channel == "linkedin") Invite(line.At - lag, chapter);
            if (channel == "email") Mail(line, chapter, step);
            else Chat(line, chapter, channel);
            if (!line.FromLead) step++;
        }

        Extras(chapters);
        return made;
    }

    private void Mail(Line line, LemlistChapter chapter, int step)
    {
        var text = story.Language.AsMail(line, story.Lead.FirstName, chapter.User.FirstName);
        var task = "tsk_" + random.Id(17);
        // A reply carries the date of its mail header, which has no milliseconds.
        var at = line.FromLead ? WholeSecond(line.At - lag) : line.At - lag;
        var html = line.FromLead
            ? LemlistMail.Reply(text, quoted ?? "", chapter.User, at)
            : LemlistMail.Sent(text, chapter.User.Id, task);
        if (!line.FromLead) quoted = html;
        var isFirst = made.TrueForAll(activity => activity.Chapter != chapter);
        List<KeyValuePair<string, string>> texts =
        [
            new("messageId", $"<CA{random.Id(4)}+{random.Id(36)}@mail.example.com>"),
            .. line.FromLead ? [new("fromEmail", story.Lead.Email)] : Array.Empty<KeyValuePair<string, string>>(),
            new("leadEmail", story.Lead.Email),
            new("message", html),
            new("subject", line.FromLead || !isFirst ? story.Language.ReplyPrefix + chapter.Subject : chapter.Subject),
        ];
        // What a user writes by hand belongs to no sequence, and often to no campaign.
        var byHand = !line.FromLead && line.Turn is Turn.Answer or Turn.Confirm or Turn.Acknowledge;
        var type = line.FromLead ? "emailsReplied" : "emailsSent";
        Add(type, at, byHand ? chapter with { CampaignId = null } : chapter, texts, byHand ? null : step, attachments: true);
        var soon = at + random.Between(TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2));
        if (!line.FromLead && random.Chance(40)) Add("emailsOpened", soon, chapter, [], step);
        if (!line.FromLead && random.Chance(10)) Add("emailsClicked", at + TimeSpan.FromSeconds(150), chapter, [], step);
    }

    private void Chat(Line line, LemlistChapter chapter, string channel)
    {
        var type = line.FromLead ? LemlistChannels.RepliedType(channel) : LemlistChannels.SentType(channel);
        // Hooks and activities name a LinkedIn reply's text "text"; which name this route uses is not documented, so both occur.
        var body = type == "linkedinReplied" && random.Chance(30) ? "text" : "message";
        List<KeyValuePair<string, string>> texts = [new(body, line.Text)];
        if (channel == "whatsapp") texts.Add(new("messageId", "wamid." + random.Id(32)));
        if (script.KnowsEmail) texts.Add(new("leadEmail", story.Lead.Email));
        Add(type, line.At - lag, chapter, texts, attachments: true);
    }

    private void Invite(DateTimeOffset before, LemlistChapter chapter)
    {
        List<KeyValuePair<string, string>> note = random.Chance(50) ? [] : [new("message", story.Subject)];
        Add("linkedinInviteDone", before - TimeSpan.FromHours(30), chapter, [new("emailTemplateName", "linkedinInvite"), .. note], 0);
        Add("linkedinInviteAccepted", before - TimeSpan.FromHours(4), chapter, []);
    }

    private void Extras(LemlistChapter[] chapters)
    {
        var first = made.MinBy(activity => activity.At)!.At;
        if (script.HasVoiceNote) Add("linkedinVoiceNoteDone", first.AddMinutes(1), chapters[0], [], 1);
        if (script.HasCall) Add("aircallEnded", first.AddMinutes(2.5), chapters[0], []);
        // Not a published type: readers must keep what they do not know.
        if (script.HasUnknownType) Add("telegramSent", first.AddMinutes(3.5), chapters[0], [new("message", story.Subject)]);
        if (story.IsAnswered && random.Chance(40)) Add("emailsOpened", story.Last, chapters[^1], []);
    }

    private void Add(
        string type, DateTimeOffset at, LemlistChapter chapter, IReadOnlyList<KeyValuePair<string, string>> texts, int? step = null, bool attachments = false)
    {
        var notLater = at > story.Last ? story.Last : at;
        made.Add(new LemlistActivity("act_" + random.Id(17), type, notLater, chapter) { Texts = texts, Step = step, HasAttachments = attachments });
    }

    private static DateTimeOffset WholeSecond(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));
}
