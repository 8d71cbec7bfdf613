using System.Text.Json.Nodes;
using OneOf;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Testing;

/// <summary>What came of a call whose answer was changed.</summary>
internal sealed record ElementsRead(IReadOnlyList<string> Ids, int Skipped);

/// <summary>A call whose answers hold a list of elements that can be changed.</summary>
internal sealed class ElementSource
{
    private readonly ConformanceSubject subject;
    private readonly Func<Bench, CancellationToken, Task<ElementsRead>> read;

    private ElementSource(ConformanceSubject subject, string name, Func<Bench, CancellationToken, Task<ElementsRead>> read) => (this.subject, Name, this.read) = (subject, name, read);

    internal string Name { get; }

    /// <summary>False where an element may stand for several messages, as the row of a mail thread does.</summary>
    internal bool IsOneForOne { get; private init; } = true;

    /// <summary>The list, and the messages and the thread of the conversation that uses most channels, as far as the provider reads them.</summary>
    internal static async Task<IReadOnlyList<ElementSource>> AllAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        using var bench = new Bench(subject);
        var page = await bench.PageAsync(cancellationToken).ConfigureAwait(false);
        var conversation = page.Items.MaxBy(item => item.Channels.Count)?.Id ?? throw new UnmetExpectation("the first page is empty");
        var sources = new List<ElementSource>
        {
            new(subject, "listing", static async (bench, token) =>
                Elements(await bench.ListAsync(token).ConfigureAwait(false), static page => new([.. page.Items.Select(item => item.Id.ToString())], page.Skipped.Count))),
        };
        var hasMailThreads = false;
        if (bench.Provider is IMessageReader)
        {
            var rows = Expect.Value(await bench.MessagesAsync(conversation, cancellationToken).ConfigureAwait(false), "reading messages");
            hasMailThreads = rows.Items.Any(row => row.Kind == MessageKind.EmailThread);
            sources.Add(new(subject, "reading messages", async (bench, token) =>
                Elements(await bench.MessagesAsync(conversation, token).ConfigureAwait(false), static page => new([.. page.Items.Select(item => item.Id.ToString())], page.Skipped.Count))));
        }

        if (bench.Provider is IThreadReader)
        {
            sources.Add(new(subject, "reading the thread", async (bench, token) =>
                Elements(await bench.ThreadAsync(conversation, token).ConfigureAwait(false), static thread => new([.. IdsOf(thread)], thread.Skipped.Count)))
            {
                IsOneForOne = !hasMailThreads,
            });
        }

        return sources;
    }

    /// <summary>Reads, with the items of every answer changed on the way; null changes nothing.</summary>
    internal async Task<ElementsRead> ReadAsync(Action<JsonArray>? operate, CancellationToken cancellationToken)
    {
        using var bench = new Bench(subject);
        if (operate is not null)
        {
            bench.Vendor.AnswerWith(JsonSurgery.OnItems(operate));
        }

        return await read(bench, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The places of the first element of the first answer.</summary>
    internal async Task<IReadOnlyList<JsonPlace>> PlacesAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<JsonPlace>? places = null;
        await ReadAsync(items => places ??= [.. JsonSurgery.PlacesIn(items[0])], cancellationToken).ConfigureAwait(false);
        return places ?? throw new UnmetExpectation($"{Name}: no answer of the vendor holds a list of objects");
    }

    private static ElementsRead Elements<T>(OneOf<T, InboxFault> result, Func<T, ElementsRead> elements) => elements(Expect.Value(result, "a changed answer"));

    private static IEnumerable<string> IdsOf(ConversationThread thread) =>
        thread.Messages.Select(message => message.Id.ToString()).Concat(thread.ScheduledReplies.Select(reply => reply.Id.ToString()));
}
