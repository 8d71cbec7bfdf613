using System.Collections;

namespace UnifiedInbox.Core.Tests.Merging.Crowds;

/// <summary>A page's rows, which tell when they have been read to the last.</summary>
internal sealed class ObservedRows(IReadOnlyList<Conversation> rows, Action whenRead) : IReadOnlyList<Conversation>
{
    private bool isRead;

    public int Count => rows.Count;

    public Conversation this[int index]
    {
        get
        {
            if (index == rows.Count - 1 && !isRead)
            {
                isRead = true;
                whenRead();
            }

            return rows[index];
        }
    }

    public IEnumerator<Conversation> GetEnumerator() => Enumerable.Range(0, Count).Select(place => this[place]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
