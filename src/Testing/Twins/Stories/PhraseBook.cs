namespace UnifiedInbox.Testing;

/// <summary>The sentences of one language. Placeholders: {company}, {theme}, {gain}, {day}, {time}. Each question has its answer at the same place.</summary>
internal sealed record PhraseBook(
    string Greeting, string SignOff, string ReplyPrefix, string[] Days, Topic[] Topics, Dictionary<Turn, string[]> Turns)
{
    public static IReadOnlyList<PhraseBook> All { get; } = [EnglishPhrases.Book, FrenchPhrases.Book, GermanPhrases.Book, SpanishPhrases.Book];

    /// <summary>The text of a line as a mail carries it, with greeting and first names.</summary>
    public string AsMail(Line line, string lead, string us)
    {
        var (from, to) = line.FromLead ? (lead, us) : (us, lead);
        return $"{Greeting} {to},\n\n{line.Text}\n\n{SignOff}\n{from}";
    }
}

internal sealed record Topic(string Subject, string Theme, string Gain);
