using System.Globalization;

namespace UnifiedInbox.Testing;

/// <summary>Dresses stories as Sendkit conversations: campaign leads that have replied, one mail thread each.</summary>
internal sealed class SendkitGenerator
{
    private static readonly string[] CampaignNames = ["Q1 Outreach", "Operations leaders", "Trade fair follow-up", "Winter welcome"];
    private static readonly string[] Statuses = ["active", "active", "replied", "replied", "completed", "paused"];
    private static readonly string[] TagNames = ["vip", "trade fair", "partner", "follow up in spring"];
    private readonly DateTimeOffset anchor;
    private readonly SplitMix random;
    private readonly StoryTeller teller;
    private readonly SendkitCampaign[] campaigns;
    private readonly string mailboxId;

    public SendkitGenerator(TwinOptions options, SplitMix random)
    {
        (anchor, this.random) = (options.Anchor, random);
        teller = new StoryTeller(options, random);
        campaigns = [.. CampaignNames.Select(name => new SendkitCampaign(ObjectId(anchor.AddDays(-90), random), name))];
        mailboxId = ObjectId(anchor.AddDays(-120), random);
    }

    /// <summary>Newest activity first.</summary>
    public IReadOnlyList<SendkitConversation> Generate() =>
        [.. teller.Tell(unansweredPercent: 0).Select(story => Dress(story, random.Fork()))];

    /// <summary>Without scheduled replies, which are due around the anchor.</summary>
    public SendkitConversation Newcomer(DateTimeOffset last) =>
        Dress(teller.TellOne(last, unansweredPercent: 0), random.Fork()) with { Scheduled = [] };

    private SendkitConversation Dress(Story story, SplitMix random)
    {
        var start = story.Lines[0].At;
        var lead = new SendkitLead(
            ObjectId(start.AddDays(-3), random),
            story.Lead.Email,
            random.Chance(92) ? story.Lead.FirstName : null,
            random.Chance(85) ? story.Lead.LastName : null,
            random.Chance(85) ? story.Lead.Company : null,
            random.Chance(75) ? story.Lead.JobTitle : null);
        return new SendkitConversation(ObjectId(start, random), story, lead, random.Pick(campaigns), Status(story, random))
        {
            AiTag = Label(story, random),
            SendsNullTag = random.Chance(50),
            Tags = [.. TagNames.Where(_ => random.Chance(15))],
            Messages = new SendkitThread(story, random).Make(),
            Scheduled = Scheduled(story, random),
        };
    }

    private static string Status(Story story, SplitMix random) =>
        story.Lines.Any(line => line.Turn == Turn.NotNow) && random.Chance(40) ? "unsubscribed" : random.Pick(Statuses);

    private static string? Label(Story story, SplitMix random) => story.Lines.Last(line => line.FromLead).Turn switch
    {
        Turn.Agree => random.Pick<string>(["meeting_booked", "Meeting Request"]),
        Turn.Interested or Turn.Question => random.Chance(70) ? "interested" : null,
        Turn.NotNow => "not_interested",
        Turn.OutOfOffice => "out_of_office",
        _ => null,
    };

    private List<SendkitScheduledReply> Scheduled(Story story, SplitMix random)
    {
        if (story.OurNextTurn is not { } turn || random.Chance(60)) return [];
        var status = random.Pick<string>(["pending", "pending", "sending", "failed"]);
        var created = story.Last.AddMinutes(5);
        // What is pending lies ahead of the anchor; what is being sent or has failed was due before it.
        var due = status == "pending" ? anchor.AddHours(random.Between(2, 60)) : story.Last.AddMinutes(10);
        var text = story.AsMail(new Line(created, turn, story.Phrases.Say(turn, random)));
        return [new SendkitScheduledReply(ObjectId(created, random), text, due, status, mailboxId, created)];
    }

    /// <summary>Eight digits of Unix time, then sixteen of the twin's own: the form of the vendor's examples.</summary>
    private static string ObjectId(DateTimeOffset time, SplitMix random) =>
        time.ToUnixTimeSeconds().ToString("x8", CultureInfo.InvariantCulture) + random.Hex(16);
}
