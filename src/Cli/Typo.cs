namespace UnifiedInbox.Cli;

/// <summary>Guesses which word somebody meant.</summary>
internal static class Typo
{
    private const int LettersPerMistake = 3;

    /// <summary>The word with the fewest mistakes: a letter wrong, missing, too many, or two of them swapped. Null where every word has too many.</summary>
    public static string? Closest(string typed, IEnumerable<string> words)
    {
        var closest = words.MinBy(word => Mistakes(typed, word));
        return closest is not null && Mistakes(typed, closest) <= closest.Length / LettersPerMistake ? closest : null;
    }

    private static int Mistakes(string typed, string word)
    {
        var counts = new int[typed.Length + 1, word.Length + 1];
        for (var i = 0; i <= typed.Length; i++)
        {
            for (var j = 0; j <= word.Length; j++)
            {
                counts[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(counts[i - 1, j], counts[i, j - 1]) + 1, counts[i - 1, j - 1] + (typed[i - 1] == word[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1])
                {
                    counts[i, j] = Math.Min(counts[i, j], counts[i - 2, j - 2] + 1);
                }
            }
        }

        return counts[typed.Length, word.Length];
    }
}
