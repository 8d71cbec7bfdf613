namespace UnifiedInbox.Testing;

/// <summary>A conversation before any vendor dresses it: who, about what, and the lines in time order.</summary>
internal sealed record Story(int Index, PhraseBook Language, Person Lead, Person Us, Person Colleague, string Subject, IReadOnlyList<Line> Lines)
{
    public bool IsAnswered => Lines.Any(line => line.FromLead);

    public DateTimeOffset Last => Lines[^1].At;
}

internal sealed record Line(DateTimeOffset At, Turn Turn, string Text)
{
    public bool FromLead => Turn is Turn.Question or Turn.Interested or Turn.Agree or Turn.Objection or Turn.NotNow or Turn.OutOfOffice;
}

internal sealed record Person(string FirstName, string LastName, string Company, string JobTitle, string Email, string Phone)
{
    public string FullName => $"{FirstName} {LastName}";
}
