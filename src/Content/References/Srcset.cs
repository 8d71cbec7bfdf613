namespace UnifiedInbox.Content.References;

/// <summary>The addresses of a <c>srcset</c> attribute (HTML standard, "Parsing a srcset attribute").</summary>
internal static class Srcset
{
    public static IEnumerable<string> Addresses(string srcset)
    {
        var at = 0;
        while (true)
        {
            while (at < srcset.Length && (srcset[at] == ',' || char.IsWhiteSpace(srcset[at])))
            {
                at++;
            }

            if (at == srcset.Length)
            {
                yield break;
            }

            var start = at;
            while (at < srcset.Length && !char.IsWhiteSpace(srcset[at]))
            {
                at++;
            }

            var candidate = srcset[start..at];
            yield return candidate.TrimEnd(',');
            if (!candidate.EndsWith(','))
            {
                at = srcset.IndexOf(',', at) is >= 0 and var comma ? comma : srcset.Length;
            }
        }
    }
}
