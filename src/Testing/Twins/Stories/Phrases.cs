using System.Globalization;

namespace UnifiedInbox.Testing;

/// <summary>The sentences of one conversation: its language with its own topic, company and date filled in.</summary>
internal sealed class Phrases
{
    private readonly PhraseBook book;
    private readonly (string Name, string Value)[] _words;
    private int question;

    public Phrases(PhraseBook book, Person lead, SplitMix random)
    {
        this.book = book;
        var topic = random.Pick(book.Topics);
        _words =
        [
            ("{theme}", topic.Theme),
            ("{gain}", topic.Gain),
            ("{company}", lead.Company),
            ("{day}", random.Pick(book.Days)),
            ("{time}", string.Create(CultureInfo.InvariantCulture, $"{random.Between(9, 16)}:{random.Pick<string>(["00", "15", "30"])}")),
        ];
        Subject = Fill(topic.Subject);
        question = random.Below(book.Turns[Turn.Question].Length);
    }

    public string Subject { get; }

    /// <summary>Questions come one after another, so that none repeats soon; an answer is the one to the last question.</summary>
    public string Say(Turn turn, SplitMix random)
    {
        var sentences = book.Turns[turn];
        if (turn == Turn.Question) question = (question + 1) % sentences.Length;
        return Fill(turn is Turn.Question or Turn.Answer ? sentences[question] : random.Pick(sentences));
    }

    private string Fill(string text)
    {
        foreach (var (name, value) in _words) text = text.Replace(name, value, StringComparison.Ordinal);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}
