namespace UnifiedInbox.Testing;

/// <summary>Dresses stories as lemlist conversations: one for each contact, over all channels, campaigns and team mates.</summary>
internal sealed class LemlistGenerator
{
    private const int UnansweredPercent = 15;
    private readonly SplitMix random;
    private readonly StoryTeller teller;
    private readonly LemlistUser[] users;
    private readonly string[] campaigns;

    public LemlistGenerator(TwinOptions options, SplitMix random)
    {
        this.random = random;
        teller = new StoryTeller(options, random);
        users = [User(teller.Us), User(teller.Colleague)];
        campaigns = [.. Enumerable.Range(0, 4).Select(_ => "cam_" + random.Id(17))];
        Team = new LemlistTeam("tea_" + random.Id(17), users);
    }

    public LemlistTeam Team { get; }

    /// <summary>Newest activity first.</summary>
    public IReadOnlyList<LemlistConversation> Generate() => [.. teller.Tell(UnansweredPercent).Select(story => Dress(story, random.Fork()))];

    public LemlistConversation Newcomer(DateTimeOffset last) => Dress(teller.TellOne(last, UnansweredPercent), random.Fork());

    private LemlistUser User(Person person) => new("usr_" + random.Id(17), person.FirstName, person.FullName, person.Email, "usm_" + random.Id(17));

    private LemlistConversation Dress(Story story, SplitMix random)
    {
        var script = LemlistScript.For(story.Index);
        var both = script.ChangesUser || random.Chance(60);
        LemlistChapter[] chapters = [Chapter(story, users[0], random), Chapter(story, script.ChangesUser ? users[1] : users[0], random)];
        if (script.ChangesUser) chapters[1] = chapters[1] with { Subject = $"{teller.Colleague.FirstName} / {story.Lead.FirstName}" };
        var activities = new LemlistActivities(story, script, LemlistActivities.Lag(random), random).Make(chapters);
        var newestFirst = activities.OrderByDescending(activity => activity.At).ToList();
        var lastReply = newestFirst.FirstOrDefault(activity => LemlistChannels.IsReply(activity.Type));
        return new LemlistConversation(
            "ibx_" + random.Id(17),
            "ctc_" + random.Id(17),
            story,
            script.KnowsName ? story.Lead.FullName : null,
            script.KnowsEmail ? story.Lead.Email : null)
        {
            LastActivityAt = story.Last,
            CreatedAt = newestFirst[^1].At.AddMilliseconds(50),
            CreatedBy = random.Chance(80) ? newestFirst[^1].Id : users[0].Id,
            Channels = [.. activities.Select(activity => LemlistChannels.Of(activity.Type)).OfType<string>().Distinct()],
            Members = [.. users.Take(both ? 2 : 1).Select(user => Member(user, script, random))],
            Opportunities = random.Chance(20) ? [Opportunity(random)] : [],
            Activities = newestFirst,
            // The vendor's example stamps the reply 96 seconds after the mail's own date.
            LastReply = lastReply is null ? null : (lastReply.At.AddMilliseconds(95_620), LemlistChannels.Of(lastReply.Type)!),
        };
    }

    private LemlistMember Member(LemlistUser user, LemlistScript script, SplitMix random) =>
        new(user, Sender: user == users[0] || script.ChangesUser, Read: random.Chance(65));

    private LemlistChapter Chapter(Story story, LemlistUser user, SplitMix random) =>
        new(user, "lea_" + random.Id(17), random.Pick(campaigns), "seq_" + random.Id(17), story.Subject);

    private static LemlistOpportunity Opportunity(SplitMix random) =>
        new("opp_" + random.Id(17), random.Pick<string>(["manual", "phone"]), random.Chance(30) ? null : random.Chance(40));
}
