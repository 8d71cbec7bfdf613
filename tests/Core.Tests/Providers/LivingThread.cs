using System.Globalization;
using OneOf;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests.Providers;

/// <summary>A vendor's thread, newest first, that may change before any request. Messages are numbered by age: <c>m1</c> is the oldest of the start.</summary>
internal sealed class LivingThread(int messages, int pageSize)
{
    private static readonly ConversationId Talk = new(Sample.Account("a"), "talk");

    private int newest = messages;

    internal List<string> Ids { get; } = [.. Enumerable.Range(1, messages).Reverse().Select(Id)];

    /// <summary>Told the number of the request that is about to be answered, from 1.</summary>
    internal Action<int> Before { get; set; } = _ => { };

    internal int Requests { get; private set; }

    /// <summary>What a vendor answers that does not find the message a page is asked from.</summary>
    internal Func<OneOf<Page<Message>, InboxFault>> OfGone { get; set; } = () => Page([], null);

    /// <summary>Whether a page begins with the message it is asked from.</summary>
    internal bool IsInclusive { get; set; }

    internal static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"m{number}");

    internal void Arrive() => Ids.Insert(0, Id(++newest));

    /// <summary>Asked for by how many to pass over; says where the page lies.</summary>
    internal Task<OneOf<Page<Message>, InboxFault>> BySkip(PageRequest request, CancellationToken cancellationToken)
    {
        Before(++Requests);
        var skip = int.Parse(request.Cursor?.Value ?? "0", CultureInfo.InvariantCulture);
        var ids = Ids.Skip(skip).Take(pageSize).ToList();
        var end = skip + ids.Count;
        var page = Page(ids, end < Ids.Count ? end.ToString(CultureInfo.InvariantCulture) : null) with { Extent = PageExtent.At(skip, ids.Count, Ids.Count) };
        return Task.FromResult<OneOf<Page<Message>, InboxFault>>(page);
    }

    /// <summary>Asked for by the last message of the page before.</summary>
    internal Task<OneOf<Page<Message>, InboxFault>> ByName(PageRequest request, CancellationToken cancellationToken)
    {
        Before(++Requests);
        var place = request.Cursor is { } cursor ? Ids.IndexOf(cursor.Value) : -1;
        if (place < 0 && request.Cursor is not null)
        {
            return Task.FromResult(OfGone());
        }

        var start = request.Cursor is not null && IsInclusive ? place : place + 1;
        var ids = Ids.Skip(start).Take(pageSize).ToList();
        return Task.FromResult<OneOf<Page<Message>, InboxFault>>(Page(ids, start + ids.Count < Ids.Count ? ids[^1] : null));
    }

    internal static Page<Message> Page(IEnumerable<string> ids, string? next) =>
        new([.. ids.Select(Message)], next is null ? null : new PageCursor(next), [], FilterApplied.None);

    private static Message Message(string id) => new()
    {
        Id = new MessageId(Talk, id),
        Channel = Channel.Email,
        Kind = MessageKind.Message,
        VendorType = "mail",
    };
}
