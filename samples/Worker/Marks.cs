using System.Text.Json;

namespace UnifiedInbox.Samples;

/// <summary>How far each account was told: the time of its latest news, and the ids that had that time.</summary>
internal sealed class Marks(string? file)
{
    private readonly Dictionary<string, Mark> marks =
        File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, Mark>>(File.ReadAllText(file)) ?? [] : [];

    /// <summary>From when on to read; null for everything, as long as an account was never read to its end.</summary>
    public DateTimeOffset? Since(IEnumerable<AccountKey> accounts) => accounts.All(account => marks.ContainsKey(account.ToString()))
        ? accounts.Min(account => marks[account.ToString()].At)
        : null;

    public bool IsNew(Conversation conversation) =>
        !marks.TryGetValue(conversation.Id.Account.ToString(), out var mark)
        || conversation.LastActivityAt > mark.At
        || (conversation.LastActivityAt == mark.At && !mark.Ids.Contains(conversation.Id.Value));

    /// <summary>Moves an account on to the latest of what was read of it; not beyond now, or a row dated ahead would hide what follows.</summary>
    public void Advance(AccountKey account, IEnumerable<Conversation> read, DateTimeOffset now)
    {
        var rows = read.Where(conversation => conversation.Id.Account == account && conversation.LastActivityAt <= now).ToList();
        var at = rows.Max(conversation => conversation.LastActivityAt) ?? now;
        if (!marks.TryGetValue(account.ToString(), out var mark) || (rows.Count > 0 && at >= mark.At))
            marks[account.ToString()] = new Mark(at, [.. rows.Where(conversation => conversation.LastActivityAt == at).Select(conversation => conversation.Id.Value)]);
    }

    public void Save()
    {
        if (file is null)
            return;
        File.WriteAllText($"{file}.new", JsonSerializer.Serialize(marks));
        File.Move($"{file}.new", file, overwrite: true);
    }

    internal sealed record Mark(DateTimeOffset At, IReadOnlyList<string> Ids);
}
