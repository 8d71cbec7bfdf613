using System.Globalization;
using System.Text;

namespace UnifiedInbox;

/// <summary>What binds a cursor to its query: filters and explicit accounts; neither the registered accounts nor any page size.</summary>
internal static class QueryFingerprint
{
    internal static ulong Of(ConversationQuery query)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"unread {query.Unread} since {query.Since?.UtcTicks} channels");

        var channels = new string[query.Channels.Count];
        for (var place = 0; place < channels.Length; place++)
        {
            // Upper case as Channel's own equality, which is ordinal without case.
            channels[place] = query.Channels[place].Value.ToUpperInvariant();
        }

        AppendSorted(text, channels);
        text.Append(" accounts");
        if (query.Accounts is null)
        {
            text.Append(" all");
        }
        else
        {
            AppendSorted(text, query.Accounts.Select(account => account.ToString()));
        }

        return StableHash.OfText(text.ToString());
    }

    /// <summary>Each with its length in front, so that no word can pass for two.</summary>
    private static void AppendSorted(StringBuilder text, IEnumerable<string> words)
    {
        foreach (var word in words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $" {word.Length}:{word}");
        }
    }
}
