namespace UnifiedInbox.Testing;

/// <summary>The courses a conversation can take.</summary>
internal static class Plots
{
    private static readonly Turn[][] Endings =
    [
        [Turn.Interested, Turn.Propose, Turn.Agree, Turn.Confirm],
        [Turn.Interested, Turn.Propose, Turn.Agree],
        [Turn.Interested, Turn.Propose],
        [Turn.Interested],
        [Turn.Question],
        [Turn.Question, Turn.Answer],
        [Turn.Objection, Turn.Reassure],
        [Turn.Objection, Turn.Reassure, Turn.Interested],
        [Turn.NotNow, Turn.Acknowledge],
        [Turn.NotNow],
    ];

    public static List<Turn> Make(int index, bool unanswered, SplitMix random)
    {
        List<Turn> plot = [Turn.Opener];
        if (random.Chance(15)) plot.Add(Turn.OutOfOffice);
        plot.AddRange(Enumerable.Repeat(Turn.FollowUp, random.Below(3)));
        if (unanswered)
        {
            plot.Remove(Turn.OutOfOffice);
            return plot;
        }

        // Every twelfth conversation is longer than one page of messages at any vendor.
        var questions = index % 12 == 5 ? random.Between(13, 18) : random.Below(3);
        for (var i = 0; i < questions; i++) plot.AddRange([Turn.Question, Turn.Answer]);
        plot.AddRange(random.Pick(Endings));
        return plot;
    }
}
