using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Mapster.Utils;

internal static class MemberName
{
    // A word: letters with at most the first a capital, a run of capitals (an acronym), letters without case, or digits.
    private static readonly Regex Word = new(@"\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|[\p{L}-[\p{Lu}\p{Ll}]]+|\p{N}+", RegexOptions.CultureInvariant);

    public static IEnumerable<string> Words(string name) => Word.Matches(name).Cast<Match>().Select(match => match.Value);

    public static string Capital(string word) => word.Substring(0, 1).ToUpperInvariant() + word.Substring(1).ToLowerInvariant();
}
