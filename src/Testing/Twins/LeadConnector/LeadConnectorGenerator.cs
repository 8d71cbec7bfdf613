namespace UnifiedInbox.Testing;

/// <summary>Dresses stories as LeadConnector conversations: one for each contact of a location, with all its channels.</summary>
internal sealed class LeadConnectorGenerator
{
    private const int UnansweredPercent = 12;
    private readonly SplitMix random;
    private readonly StoryTeller teller;
    private readonly LeadConnectorOffice office;

    public LeadConnectorGenerator(TwinOptions options, SplitMix random, string locationId)
    {
        this.random = random;
        teller = new StoryTeller(options, random);
        office = new LeadConnectorOffice(locationId, random.Id(20), random.Id(20), random.Hex(24), teller.Us.Phone);
    }

    /// <summary>Newest last message first.</summary>
    public IReadOnlyList<LeadConnectorConversation> Generate() =>
        [.. teller.Tell(UnansweredPercent).Select(story => Dress(story, random.Fork()))];

    public LeadConnectorConversation Newcomer(DateTimeOffset last) => Dress(teller.TellOne(last, UnansweredPercent), random.Fork());

    /// <summary>With the lead's new message, over the channel of the last one.</summary>
    public LeadConnectorConversation WithReply(LeadConnectorConversation conversation, Line line, SplitMix random)
    {
        var story = conversation.Story;
        var thread = new LeadConnectorThread(story, LeadConnectorScript.For(story.Index), office, random);
        thread.Say(line, conversation.LastType);
        return conversation with
        {
            LastMessageAt = line.At,
            LastInbound = line.FromLead,
            LastBody = line.Text,
            Unread = conversation.Unread + 1,
            Rows = [.. thread.Rows, .. conversation.Rows],
            Mails = [.. conversation.Mails, .. thread.Mails],
        };
    }

    private LeadConnectorConversation Dress(Story story, SplitMix random)
    {
        var script = LeadConnectorScript.For(story.Index);
        var thread = new LeadConnectorThread(story, script, office, random);
        thread.Make();
        var last = story.Lines[^1];
        return new LeadConnectorConversation(random.Id(20), random.Id(20), story, script.IsAnonymous && random.Chance(50) ? null : story.Lead)
        {
            Email = script.Kind.Name == "TYPE_EMAIL" || random.Chance(60) ? story.Lead.Email : null,
            Phone = script.Kind.Name == "TYPE_PHONE" || random.Chance(40) ? story.Lead.Phone : null,
            Type = script.Kind,
            AddedAt = story.Lines[0].At.AddHours(-2),
            LastMessageAt = story.Last,
            LastType = thread.LastType,
            LastInbound = last.FromLead,
            LastBody = random.Chance(92) ? last.Text : null,
            Unread = last.FromLead && random.Chance(60) ? random.Between(1, 3) : 0,
            Starred = random.Chance(12),
            AssignedTo = random.Chance(70) ? office.UserId : null,
            ShowsLastDate = random.Chance(94),
            Rows = [.. thread.Rows.OrderByDescending(row => row.At)],
            Mails = thread.Mails,
        };
    }
}

/// <summary>What all conversations of a location share.</summary>
internal sealed record LeadConnectorOffice(string LocationId, string UserId, string ProviderId, string ChatWidgetId, string Phone)
{
    public LeadConnectorFile File(string id, string name, string contentType) => new($"/{LocationId}/{id}/{name}", name, contentType);
}
