namespace UnifiedInbox.Testing;

/// <summary>Makes the stories of one twin, newest first.</summary>
internal sealed class StoryTeller
{
    private static readonly TimeSpan Span = TimeSpan.FromDays(21);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(46);
    private readonly TwinOptions options;
    private readonly SplitMix random;
    private readonly People people;
    private int told;

    /// <param name="options">Seed, number and anchor.</param>
    /// <param name="random">The twin's own generator.</param>
    public StoryTeller(TwinOptions options, SplitMix random)
    {
        (this.options, this.random, people) = (options, random.Fork(), new People(random.Fork()));
        Us = TeamMember();
        Colleague = TeamMember();
    }

    public Person Us { get; }

    public Person Colleague { get; }

    /// <param name="unansweredPercent">How many of the leads never replied.</param>
    public IEnumerable<Story> Tell(int unansweredPercent)
    {
        var ends = Ends();
        foreach (var end in ends) yield return TellOne(end, unansweredPercent);
    }

    /// <param name="end">When its last line is written.</param>
    /// <param name="unansweredPercent">How many of the leads never replied.</param>
    public Story TellOne(DateTimeOffset end, int unansweredPercent) => Tell(told++, end, unansweredPercent, random.Fork());

    private Story Tell(int index, DateTimeOffset end, int unansweredPercent, SplitMix random)
    {
        // Half of them English, so that a newcomer can read the demo.
        var language = random.Chance(50) ? PhraseBook.All[0] : random.Pick(PhraseBook.All);
        var lead = people.Next();
        var phrases = new Phrases(language, lead, random);
        var plot = Plots.Make(index, random.Chance(unansweredPercent), random);
        var times = Times(end, plot, random);
        var lines = plot.Select((turn, i) => new Line(times[i], turn, phrases.Say(turn, random))).ToList();
        return new Story(index, language, phrases, lead, Us, Colleague, lines);
    }

    private Person TeamMember() => people.Next() with { Company = "Lanternfly", JobTitle = "Account Executive" };

    /// <summary>
    /// All different; dense near the anchor, thin far from it. The cube of an even spread, not a logarithm, whose last digit differs between machines.
    /// </summary>
    private List<DateTimeOffset> Ends()
    {
        var ends = new List<DateTimeOffset>(options.Conversations);
        var newest = options.Anchor.ToUniversalTime();
        for (var index = 0; index < options.Conversations; index++)
        {
            var share = (index + ((random.Below(1000) + 1) / 1000.0)) / options.Conversations;
            var end = options.Anchor.ToUniversalTime() - TimeSpan.FromMilliseconds((long)(Span.TotalMilliseconds * share * share * share));
            end = new DateTimeOffset(end.Ticks - (end.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
            if (end >= newest) end = newest.AddMilliseconds(-1);
            ends.Add(newest = end);
        }

        return ends;
    }

    private static List<DateTimeOffset> Times(DateTimeOffset end, IReadOnlyList<Turn> plot, SplitMix random)
    {
        var times = new List<DateTimeOffset> { end };
        foreach (var turn in plot.Skip(1).Reverse())
        {
            var pause = turn switch
            {
                Turn.OutOfOffice => random.Between(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(40)),
                Turn.FollowUp => random.Between(TimeSpan.FromDays(2), TimeSpan.FromDays(5)),
                _ => random.Between(TimeSpan.FromMinutes(2), random.Between(TimeSpan.FromMinutes(10), LongestPause)),
            };
            times.Add(times[^1] - pause);
        }

        times.Reverse();
        return times;
    }
}
