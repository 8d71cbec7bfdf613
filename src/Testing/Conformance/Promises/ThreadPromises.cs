namespace UnifiedInbox.Testing;

internal static class ThreadPromises
{
    internal static IEnumerable<Promise> All { get; } =
    [
        new(
            "Every listed id opens its thread, whole and under the same id", OpenWholeAsync,
            "Read the thread by the id the list gave, to its end; MessagePages.ReadThreadAsync does."),
        new(
            "A thread is oldest first and holds each message once", AreOrderedAsync,
            "Pass the messages through ThreadOrder.Messages."),
    ];

    internal static IEnumerable<Promise> WithMessages { get; } =
    [
        new(
            "A thread and its message pages hold the same messages, mail threads apart", AgreeAsync,
            "Build the thread from the same call and the same mapping as the pages."),
    ];

    private static Task OpenWholeAsync(ConformanceSubject subject, CancellationToken cancellationToken) =>
        ForEachThreadAsync(subject, static (_, id, thread) =>
        {
            Expect.That(thread.Id == id, $"{id} opened {thread.Id}");
            Expect.That(thread.Conversation is null || thread.Conversation.Id == id, $"{id} carries the conversation {thread.Conversation?.Id}");
            Expect.That(thread.Messages.All(message => message.Id.Conversation == id), $"a message of another conversation in {id}");
            Expect.That(thread.Completeness.State == CompletenessState.Complete, $"{id} is {thread.Completeness.State} ({thread.Completeness.Reason})");
            Expect.That(thread.Fault is null && thread.Skipped.Count == 0, $"{id} has {Expect.Describe(thread.Fault)} and {thread.Skipped.Count} skipped elements");
            return Task.CompletedTask;
        }, cancellationToken);

    private static Task AreOrderedAsync(ConformanceSubject subject, CancellationToken cancellationToken) =>
        ForEachThreadAsync(subject, static (_, id, thread) =>
        {
            var times = thread.Messages.Select(message => message.At).OfType<DateTimeOffset>().ToList();
            Expect.That(times.SequenceEqual(times.Order()), $"a message before an older one in {id}");
            Expect.That(thread.Messages.DistinctBy(message => message.Id).Count() == thread.Messages.Count, $"a message twice in {id}");
            Expect.That(thread.ScheduledReplies.DistinctBy(reply => reply.Id).Count() == thread.ScheduledReplies.Count, $"a scheduled reply twice in {id}");
            return Task.CompletedTask;
        }, cancellationToken);

    /// <summary>The thread may tell apart what is scheduled, and put the mails of a mail thread in the place of its row.</summary>
    private static Task AgreeAsync(ConformanceSubject subject, CancellationToken cancellationToken) =>
        ForEachThreadAsync(subject, async (bench, id, thread) =>
        {
            var paged = (await Walk.MessagesAsync(bench, id, cancellationToken).ConfigureAwait(false)).Items;
            var scheduled = thread.ScheduledReplies.Select(reply => reply.Id.Value).ToHashSet(StringComparer.Ordinal);
            var said = paged.Where(message => message.Kind != MessageKind.EmailThread).Select(message => message.Id.Value).Where(value => !scheduled.Contains(value)).ToList();
            var hasMailThreads = paged.Any(message => message.Kind == MessageKind.EmailThread);
            var shown = thread.Messages.Where(message => !(hasMailThreads && message.Channel == Channel.Email) || said.Contains(message.Id.Value));
            Expect.SameItems(said, shown.Select(message => message.Id.Value), $"the thread of {id} against its pages");
        }, cancellationToken);

    private static async Task ForEachThreadAsync(
        ConformanceSubject subject, Func<Bench, ConversationId, ConversationThread, Task> look, CancellationToken cancellationToken)
    {
        using var bench = new Bench(subject);
        foreach (var conversation in (await bench.PageAsync(cancellationToken).ConfigureAwait(false)).Items)
        {
            var thread = Expect.Value(await bench.ThreadAsync(conversation.Id, cancellationToken).ConfigureAwait(false), $"the thread of {conversation.Id}");
            await look(bench, conversation.Id, thread).ConfigureAwait(false);
        }
    }
}
