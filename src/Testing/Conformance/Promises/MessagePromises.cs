namespace UnifiedInbox.Testing;

internal static class MessagePromises
{
    internal static IEnumerable<Promise> All { get; } =
    [
        new(
            "Message pages come newest first and hold each message once, whatever the page size", HoldEachOnceAsync,
            "Turn a page around where the vendor sends the oldest first, and take the next cursor from the answer."),
        new(
            "A message's id belongs to its conversation and survives its text form", HaveOwnIdsAsync,
            "Make message ids of the conversation that was asked for and the vendor's own id."),
        new(
            "A message filter is obeyed by the vendor or left to the reader, and the page says which", FilterAsync,
            "Let FilterWork.Of say who filters, and claim only what the request really asked the vendor for."),
    ];

    private static async Task HoldEachOnceAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        using var bench = new Bench(subject);
        foreach (var conversation in (await bench.PageAsync(cancellationToken).ConfigureAwait(false)).Items)
        {
            List<MessageId>? whole = null;
            foreach (var size in PageSizes.All)
            {
                var what = $"{conversation.Id} {PageSizes.Describe(size)}";
                var walk = await Walk.MessagesAsync(bench, conversation.Id, cancellationToken, size).ConfigureAwait(false);
                var ids = walk.Items.Select(message => message.Id).ToList();
                Expect.That(walk.HasEnded, $"a next cursor after {walk.Pages.Count} pages of {what}");
                Expect.That(ids.Distinct().Count() == ids.Count, $"a message twice in {what}");
                var times = walk.Items.Select(message => message.At).OfType<DateTimeOffset>().ToList();
                Expect.That(times.SequenceEqual(times.OrderDescending()), $"a message after an older one in {what}");
                Expect.SameItems(whole ??= ids, ids, what);
            }
        }
    }

    private static async Task FilterAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        using var bench = new Bench(subject);
        foreach (var conversation in (await bench.PageAsync(cancellationToken).ConfigureAwait(false)).Items)
        {
            var all = (await Walk.MessagesAsync(bench, conversation.Id, cancellationToken).ConfigureAwait(false)).Items;
            foreach (var channel in new[] { Channel.Email, Channel.Sms, Channel.LinkedIn })
            {
                var query = new MessageQuery { Channels = [channel] };
                var what = $"{conversation.Id} asked for {channel}";
                var walk = await Walk.MessagesAsync(bench, conversation.Id, cancellationToken, PageSizes.Small, query).ConfigureAwait(false);
                Expect.That(walk.Pages.All(page => page.FilterApplied != FilterApplied.None), $"{what}: a page says that nobody applied the filter");
                var vendors = walk.Pages.Where(page => page.FilterApplied == FilterApplied.Vendor).SelectMany(page => page.Items);
                Expect.That(vendors.All(query.Matches), $"{what}: a page calls the filter the vendor's work and holds a message that does not match");
                Expect.SameItems(all.Where(query.Matches).Select(item => item.Id), walk.Items.Where(query.Matches).Select(item => item.Id), what);
            }
        }
    }

    private static async Task HaveOwnIdsAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        using var bench = new Bench(subject);
        var conversation = (await bench.PageAsync(cancellationToken).ConfigureAwait(false)).Items[0].Id;
        foreach (var message in (await Walk.MessagesAsync(bench, conversation, cancellationToken).ConfigureAwait(false)).Items)
        {
            Expect.That(message.Id.Conversation == conversation, $"{message.Id} in {conversation}");
            Expect.That(MessageId.TryParse(message.Id.ToString(), null, out var parsed) && parsed == message.Id, $"{message.Id} is not what its text parses to");
        }
    }
}
