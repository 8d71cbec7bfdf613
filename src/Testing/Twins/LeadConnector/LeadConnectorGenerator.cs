namespace UnifiedInbox.Testing;

/// <summary>Dresses stories as LeadConnector conversations: one for each contact of a location, with all its channels.</summary>
internal sealed class LeadConnectorGenerator
{
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
    public LeadConnectorData Generate() =>
        new(office.LocationId, [.. teller.Tell(unansweredPercent: 12).Select(story => Dress(story, random.Fork()))]);

    private LeadConnectorConversation Dress(Story story, SplitMix random)
    {
        var script = LeadConnectorScript.For(story.Index);
        var thread = new LeadConnectorThread(story, script, office, random);
        thread.Make();
        var last = story.Lines[^1];
        return new LeadConnectorConversation(random.Id(20), random.Id(20), script.IsAnonymous && random.Chance(50) ? null : story.Lead)
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
    public string FileUrl(string id, string name) => $"https://files.example.com/{LocationId}/{id}/{name}";
}
