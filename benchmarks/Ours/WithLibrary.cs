using Microsoft.Extensions.DependencyInjection;
using UnifiedInbox.Benchmarks.Measuring;
using UnifiedInbox.Benchmarks.Vendors;

namespace UnifiedInbox.Benchmarks.Ours;

/// <summary>The library through its public surface, everything on; its rate budget is paid, with a limit that is never reached unless the vendor has one.</summary>
internal sealed class WithLibrary : InboxWay
{
    private static readonly RateWindow[] Ample = [new(1_000_000, TimeSpan.FromSeconds(2))];

    private readonly UnifiedInboxFactory factory;

    public WithLibrary(string root, IReadOnlyList<Scenario> accounts, RawRetention raw = RawRetention.None, Func<HttpMessageHandler>? handler = null)
        : base(raw == RawRetention.None ? "ours" : "ours, raw kept")
    {
        factory = new UnifiedInboxFactory(new UnifiedInboxOptions { RawRetention = raw, HandlerFactory = handler });
        Inbox = factory.Create(builder =>
        {
            foreach (var account in accounts)
            {
                Add(builder, root + account.Path, account);
            }
        });
    }

    public IUnifiedInbox Inbox { get; }

    public override async Task<int> ConversationsAsync(Action<Conversation> see)
    {
        var count = 0;
        await foreach (var entry in Inbox.Conversations())
        {
            if (entry.TryGetValue(out var conversation, out var outcome))
            {
                count++;
                see(conversation);
            }
            else
            {
                ThrowUnlessWhole(outcome);
            }
        }

        return count;
    }

    public override async Task<int> MessagesAsync(Scenario account, string conversation, Action<Message> see)
    {
        var count = 0;
        await foreach (var entry in Inbox.Messages(new ConversationId(new AccountKey(account.Vendor, account.Name), conversation)))
        {
            if (entry.TryGetValue(out var message, out var outcome))
            {
                count++;
                see(message);
            }
            else
            {
                ThrowUnlessWhole(outcome);
            }
        }

        return count;
    }

    public override void Dispose() => factory.Dispose();

    private static void ThrowUnlessWhole(AccountOutcome outcome)
    {
        if (outcome.Completeness.State != CompletenessState.Complete || outcome.Skipped.Count > 0)
        {
            throw new InvalidOperationException($"{outcome.Account} ended {outcome.Completeness.State} ({outcome.Fault?.Word}), {outcome.Skipped.Count} skipped.");
        }
    }

    private static void Add(IUnifiedInboxBuilder builder, string baseUrl, Scenario account)
    {
        var windows = account.Habit == VendorHabit.Answers ? Ample : null;
        _ = account.Vendor switch
        {
            Scenario.Lemlist => builder.AddLemlist(
                account.Name, o => (o.BaseUrl, o.ApiKey, o.UserId, o.PageSize, o.RateWindows) = (baseUrl, "key", LemlistPages.User, account.PageSize, windows)),
            Scenario.Sendkit => builder.AddSendkit(
                account.Name, o => (o.BaseUrl, o.ApiKey, o.PageSize, o.RateWindows) = (baseUrl, "sk_key", account.PageSize, windows)),
            _ => builder.AddLeadConnector(
                account.Name, o => (o.BaseUrl, o.AccessToken, o.LocationId, o.PageSize, o.RateWindows) = (baseUrl, "token", "loc", account.PageSize, windows)),
        };
    }
}
