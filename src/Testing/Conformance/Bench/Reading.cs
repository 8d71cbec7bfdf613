using UnifiedInbox.Providers;

namespace UnifiedInbox.Testing;

/// <summary>A call of the provider under test, whichever it is: what matters is whether it ends in a fault.</summary>
internal sealed record Reading(string Name, Func<Bench, CancellationToken, Task<InboxFault?>> StartAsync)
{
    internal Task<InboxFault?> RunAsync(Bench bench, CancellationToken cancellationToken) =>
        bench.EndOf(StartAsync(bench, cancellationToken), cancellationToken);

    /// <summary>Every call the provider implements, on the first conversation the vendor lists.</summary>
    internal static async Task<IReadOnlyList<Reading>> AllAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        using var bench = new Bench(subject);
        var page = await bench.PageAsync(cancellationToken).ConfigureAwait(false);
        Expect.That(page.Items.Count > 0, "the first page is empty, so there is no conversation to read");
        return Of(bench.Provider, page.Items[0].Id);
    }

    internal static IReadOnlyList<Reading> Of(IInboxProvider provider, ConversationId conversation) =>
    [
        new("listing", static async (bench, token) =>
            FaultOf(await bench.Lister.ListConversationsAsync(new ConversationQuery(), default, token).ConfigureAwait(false))),
        .. Inside(provider, conversation),
    ];

    /// <summary>The calls that take a conversation's id.</summary>
    internal static IReadOnlyList<Reading> Inside(IInboxProvider provider, ConversationId conversation) =>
    [
        .. provider is IMessageReader
            ? [new Reading("reading messages", async (bench, token) =>
                FaultOf(await bench.MessageReader.ListMessagesAsync(conversation, new MessageQuery(), default, token).ConfigureAwait(false)))]
            : Array.Empty<Reading>(),
        .. provider is IThreadReader
            ? [new Reading("reading the thread", async (bench, token) =>
                FaultOf(await bench.ThreadReader.GetThreadAsync(conversation, token).ConfigureAwait(false)))]
            : Array.Empty<Reading>(),
    ];

    private static InboxFault? FaultOf<T>(OneOf.OneOf<T, InboxFault> result) => result.IsT1 ? result.AsT1 : null;
}
