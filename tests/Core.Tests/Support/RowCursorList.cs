using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests;

/// <summary>A vendor's list whose cursor is the id of a page's last row, wherever that row is by now; what changes it comes before the request of that number.</summary>
internal sealed class RowCursorList(string account, string minutes, int size)
{
    private readonly List<Conversation> rows = Sample.Rows(account, minutes);
    private int reads;

    public Dictionary<int, Action<RowCursorList>> Changes { get; } = [];

    public void Rise(string id, int minute)
    {
        Remove(id);
        rows.Insert(0, Sample.Row(account, id, minute));
    }

    public void Remove(string id) => rows.RemoveAll(row => row.Id.Value == id);

    /// <summary>Asks for a page; null when the cursor's row is gone.</summary>
    public Page<Conversation>? Read(string cursor)
    {
        if (Changes.TryGetValue(++reads, out var change))
        {
            change(this);
        }

        var start = cursor.Length == 0 ? 0 : rows.FindIndex(row => row.Id.Value == cursor) + 1;
        if (cursor.Length > 0 && start == 0)
        {
            return null;
        }

        Conversation[] items = [.. rows.Skip(start).Take(size)];
        return Sample.Page(items, start + items.Length < rows.Count ? items[^1].Id.Value : null);
    }
}
