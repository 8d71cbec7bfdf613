namespace UnifiedInbox.Testing;

/// <summary>Dresses stories as lemlist conversations: one for each contact, over all channels, campaigns and team mates.</summary>
internal sealed class LemlistGenerator
{
    private readonly SplitMix _random;
    private readonly StoryTeller _teller;
    private readonly LemlistUser[] _users;
    private readonly string[] _campaigns;

    public LemlistGenerator(TwinOptions options, SplitMix random)
    {
        _random = random;
        _teller = new StoryTeller(options, random);
        _users = [User(_teller.Us), User(_teller.Colleague)];
        _campaigns = [.. Enumerable.Range(0, 4).Select(_ => "cam_" + random.Id(17))];
    }

    public LemlistData Generate() =>
        new("tea_" + _random.Id(17), _users, [.. _teller.Tell(unansweredPercent: 15).Select(story => Dress(story, _random.Fork()))]);

    private LemlistUser User(Person person) => new("usr_" + _random.Id(17), person.FirstName, person.FullName, person.Email, "usm_" + _random.Id(17));

    private LemlistConversation Dress(Story story, SplitMix random)
    {
        var script = LemlistScript.For(story.Index);
        var both = script.ChangesUser || random.Chance(60);
        LemlistChapter[] chapters = [Chapter(story, _users[0], random), Chapter(story, script.ChangesUser ? _users[1] : _users[0], random)];
        if (script.ChangesUser) chapters[1] = chapters[1] with { Subject = $"{_teller.Colleague.FirstName} / {story.Lead.FirstName}" };
        var activities = new LemlistActivities(story, script, chapters, random).Make();
        var newestFirst = activities.OrderByDescending(activity => activity.At).ToList();
        var lastReply = newestFirst.FirstOrDefault(activity => LemlistChannels.IsReply(activity.Type));
        return new LemlistConversation(
            "ibx_" + random.Id(17),
            "ctc_" + random.Id(17),
            script.KnowsName ? story.Lead.FullName : null,
            script.KnowsEmail ? story.Lead.Email : null)
        {
            LastActivityAt = story.Last,
            CreatedAt = newestFirst[^1].At.AddMilliseconds(50),
            CreatedBy = random.Chance(80) ? newestFirst[^1].Id : _users[0].Id,
            Channels = [.. activities.Select(activity => LemlistChannels.Of(activity.Type)).OfType<string>().Distinct()],
            Members = [.. _users.Take(both ? 2 : 1).Select(user => Member(user, script, random))],
            Opportunities = random.Chance(20) ? [Opportunity(random)] : [],
            Activities = newestFirst,
            // The vendor's example stamps the reply 96 seconds after the mail's own date.
            LastReply = lastReply is null ? null : (lastReply.At.AddMilliseconds(95_620), LemlistChannels.Of(lastReply.Type)!),
        };
    }

    private LemlistMember Member(LemlistUser user, LemlistScript script, SplitMix random) =>
        new(user, Sender: user == _users[0] || script.ChangesUser, Read: random.Chance(65));

    private LemlistChapter Chapter(Story story, LemlistUser user, SplitMix random) =>
        new(user, "lea_" + random.Id(17), random.Pick(_campaigns), "seq_" + random.Id(17), story.Subject);

    private static LemlistOpportunity Opportunity(SplitMix random) =>
        new("opp_" + random.Id(17), random.Pick<string>(["manual", "phone"]), random.Chance(30) ? null : random.Chance(40));
}
