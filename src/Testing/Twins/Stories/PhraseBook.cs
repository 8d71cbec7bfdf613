namespace UnifiedInbox.Testing;

/// <summary>The sentences of one language. Placeholders: {company}, {theme}, {gain}, {day}, {time}. Each question has its answer at the same place.</summary>
internal sealed record PhraseBook(
    string Greeting, string SignOff, string ReplyPrefix, string[] Days, Topic[] Topics, Dictionary<Turn, string[]> Turns)
{
    public static IReadOnlyList<PhraseBook> All { get; } = [EnglishPhrases.Book, FrenchPhrases.Book, GermanPhrases.Book, SpanishPhrases.Book];

    /// <summary>The text of a line as a mail carries it, with greeting and name.</summary>
    public string AsMail(Line line, Story story)
    {
        var (from, to) = line.FromLead ? (story.Lead, story.Us) : (story.Us, story.Lead);
        return $"{Greeting} {to.FirstName},\n\n{line.Text}\n\n{SignOff}\n{from.FirstName}";
    }
}

internal sealed record Topic(string Subject, string Theme, string Gain);
