namespace UnifiedInbox.Testing;

/// <summary>A conversation before any vendor dresses it: who, about what, and the lines in time order.</summary>
internal sealed record Story(int Index, PhraseBook Language, Phrases Phrases, Person Lead, Person Us, Person Colleague, IReadOnlyList<Line> Lines)
{
    public string Subject => Phrases.Subject;

    public bool IsAnswered => Lines.Any(line => line.FromLead);

    public string AsMail(Line line) => Language.AsMail(line, Lead.FirstName, Us.FirstName);

    public DateTimeOffset Last => Lines[^1].At;

    /// <summary>What we would write next, or null when we wrote last.</summary>
    public Turn? OurNextTurn => Lines[^1].Turn switch
    {
        Turn.Question => Turn.Answer,
        Turn.Interested => Turn.Propose,
        Turn.Agree => Turn.Confirm,
        Turn.Objection => Turn.Reassure,
        Turn.NotNow => Turn.Acknowledge,
        _ => null,
    };
}

internal sealed record Line(DateTimeOffset At, Turn Turn, string Text)
{
    public bool FromLead => Turn is Turn.Question or Turn.Interested or Turn.Agree or Turn.Objection or Turn.NotNow or Turn.OutOfOffice;
}

internal sealed record Person(string FirstName, string LastName, string Company, string JobTitle, string Email, string Phone)
{
    public string FullName => $"{FirstName} {LastName}";
}
