using System.Globalization;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests;

/// <summary>A vendor's list, newest first, that changes while it is read: before each request, once per entry of <see cref="Changes"/>.</summary>
internal sealed class LivingList(string account, string minutes, int size)
{
    private readonly List<Conversation> rows = Sample.Rows(account, minutes);
    private int reads;

    /// <summary>What happens before the request of that number, from 1.</summary>
    public Dictionary<int, Action<LivingList>> Changes { get; } = [];

    public void Put(string id, int minute)
    {
        Remove(id);
        var place = rows.FindIndex(row => row.LastActivityAt is { } at && at <= Sample.At(minute));
        rows.Insert(place < 0 ? rows.Count : place, Sample.Row(account, id, minute));
    }

    public void Remove(string id) => rows.RemoveAll(row => row.Id.Value == id);

    public Page<Conversation> ByNumber(string cursor)
    {
        if (Changes.TryGetValue(++reads, out var change))
        {
            change(this);
        }

        var page = cursor.Length == 0 ? 0 : int.Parse(cursor, CultureInfo.InvariantCulture);
        Conversation[] items = [.. rows.Skip(page * size).Take(size)];
        return Sample.Page(items, rows.Count > (page + 1) * size ? (page + 1).ToString(CultureInfo.InvariantCulture) : null) with
        {
            Extent = new PageExtent(page * size, (page * size) + items.Length, rows.Count),
        };
    }
}
