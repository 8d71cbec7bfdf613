using System.Diagnostics;
using OneOf;
using UnifiedInbox.Diagnostics;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers;

/// <summary>An account whose vendor answers out of memory, read as any other: nothing leaves the process, and nobody hears of it.</summary>
internal sealed class MadeUpInbox(Func<ProviderContext, IInboxProvider> create, byte[] answer)
{
    private static readonly AccountKey Account = new("rehearsal", "rehearsal");

    internal Task ConversationsAsync() =>
        WalkAsync<Conversation>((provider, page, token) => ((IConversationLister)provider).ListConversationsAsync(new ConversationQuery(), page, token));

    internal Task MessagesAsync()
    {
        var conversation = new ConversationId(Account, "conversation");
        return WalkAsync<Message>((provider, page, token) => ((IMessageReader)provider).ListMessagesAsync(conversation, new MessageQuery(), page, token));
    }

    private async Task WalkAsync<T>(Func<IInboxProvider, PageRequest, CancellationToken, Task<OneOf<Page<T>, InboxFault>>> read)
    {
        Activity.Current = null;
        var options = new UnifiedInboxOptions();
        using var telemetry = InboxTelemetry.Silent();
        using var connection = new ConnectionScope(options, TimeProvider.System);
        var provider = create(new ProviderContext(new AccountRuntime(Account, options.RawRetention, telemetry), connection, new MadeUpAnswer(answer)));
        var lane = new LaneRecipe<T>(Account, (page, token) => read(provider, page, token), LaneRecord.Fresh);
        var shape = new ItemShape<T>("rehearsal", static _ => null, static _ => "item", static _ => true, Since: null, RereadsHead: false);
        var plan = new WalkPlan<T>([lane], shape, options, TimeProvider.System, Query: null, RemovedAccounts: 0) { IsTraced = false };
        var items = 0;
        await foreach (var entry in new MergedWalk<T>(plan).ConfigureAwait(false))
        {
            items += entry.IsT0 ? 1 : 0;
            if (entry.TryPickT1(out var outcome, out _) && (items == 0 || outcome.Completeness.State != CompletenessState.Complete || outcome.Skipped.Count > 0))
            {
                throw new InvalidOperationException($"The made-up answer was read as {items} items, {outcome.Skipped.Count} skipped, {outcome.Completeness.State}, {outcome.Fault?.Word}.");
            }
        }
    }
}
