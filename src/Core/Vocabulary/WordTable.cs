using System.Collections.Frozen;

namespace UnifiedInbox.Providers;

/// <summary>
/// What a vendor's words mean here. Total: a word the table does not know gets a meaning too, so that nothing is lost when the vendor adds one. Words are compared
/// without regard to case. Immutable.
/// </summary>
/// <typeparam name="TMeaning">What a word means: a word of one of our vocabularies, or a record of several.</typeparam>
public sealed class WordTable<TMeaning>
{
    /// <summary>What a missing or blank word is called.</summary>
    public const string NoWord = "unknown";

    // Places in the list of meanings, so that one type of dictionary, compiled once, serves meanings of any type.
    private readonly FrozenDictionary<string, int> asDocumented;
    private readonly Dictionary<string, int> inAnyCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<TMeaning> meanings = [];
    private readonly Func<string, TMeaning> unknown;

    /// <summary>Makes the table.</summary>
    /// <param name="unknown">The meaning of a word that is not in the table, which should keep the word: <c>word => new Channel(word)</c>. Never called with a blank one.</param>
    /// <param name="words">The words and their meanings.</param>
    /// <exception cref="ArgumentException">A word occurs twice.</exception>
    public WordTable(Func<string, TMeaning> unknown, params IEnumerable<(string Word, TMeaning Meaning)> words)
    {
        ArgumentNullException.ThrowIfNull(unknown);
        ArgumentNullException.ThrowIfNull(words);
        this.unknown = unknown;
        foreach (var (word, meaning) in words)
        {
            inAnyCase.Add(word, meanings.Count);
            meanings.Add(meaning);
        }

        asDocumented = inAnyCase.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>What a word means.</summary>
    /// <param name="word">The vendor's word; null or blank counts as <see cref="NoWord"/>.</param>
    /// <returns>Its meaning in the table, or the one of an unknown word.</returns>
    public TMeaning this[string? word] => word is not null && asDocumented.TryGetValue(word, out var place) ? meanings[place] : InOtherCase(word);

    private TMeaning InOtherCase(string? word) =>
        string.IsNullOrWhiteSpace(word) ? unknown(NoWord) : inAnyCase.TryGetValue(word, out var place) ? meanings[place] : unknown(word);
}
