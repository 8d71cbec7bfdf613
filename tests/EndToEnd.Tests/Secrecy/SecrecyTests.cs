using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.EndToEnd.Tests.Secrecy;

/// <summary>Keys, addresses and what people wrote stay out of everything that ends in a log file.</summary>
[CancelAfter(60_000)]
internal sealed partial class SecrecyTests
{
    /// <summary>What such a run measures; only a wait for the rate budget may not come up in it.</summary>
    private static readonly string[] Figures =
    [
        InboxDiagnostics.CallDuration, InboxDiagnostics.CallAttempts, InboxDiagnostics.RateBudgetRemaining, InboxDiagnostics.BreakerState, InboxDiagnostics.AccountParked,
        InboxDiagnostics.LaneOutcomes, InboxDiagnostics.UnknownWords, InboxDiagnostics.SkippedItems, InboxDiagnostics.ResilienceEvents,
    ];

    private readonly Witness witness = new();
    private readonly HashSet<string> forbidden = [LeakySetup.Canary, LeakySetup.Address];

    [OneTimeTearDown]
    public void Stop() => witness.Dispose();

    [Test]
    [Catalogue(76, 77, 80)]
    public async Task Keys_addresses_and_texts_are_in_no_log_line_activity_measurement_fault_exception_or_model_text(CancellationToken cancellationToken)
    {
        await using var setup = new LeakySetup(witness);
        forbidden.UnionWith(setup.Keys);

        var (conversations, faults) = await ListAsync(setup.Inbox, cancellationToken);
        foreach (var conversation in conversations) await ReadThreadAsync(setup.Inbox, conversation, cancellationToken);
        foreach (var account in setup.Inbox.Accounts)
        {
            witness.Hear("account", account);
            witness.Hear("check", await setup.Inbox.CheckAsync(account.Account, cancellationToken));
        }

        Assert.Multiple(() =>
        {
            Assert.That(faults, Has.Count.GreaterThanOrEqualTo(8), "there was something to say about failures");
            Assert.That(forbidden, Has.Count.GreaterThan(50), "there was something to keep secret");
            foreach (var kind in (string[])["log:", "activity:", "meter:", "Message:", "ScheduledReply:", "SkippedItem:", "InboxException:"])
            {
                Assert.That(witness.Heard.Any(line => line.StartsWith(kind, StringComparison.Ordinal)), Is.True, kind);
            }

            foreach (var figure in Figures)
            {
                Assert.That(witness.Heard.Any(line => line.StartsWith($"meter: {figure} ", StringComparison.Ordinal)), Is.True, figure);
            }

            Assert.That(witness.Heard.Any(line => line.StartsWith("activity: UnifiedInbox inbox.thread ", StringComparison.Ordinal)), Is.True);
            Assert.That(Leaks(), Is.Empty);
        });
    }

    [Test]
    [Catalogue(67, 76)]
    public void A_key_that_cannot_be_sent_is_refused_without_being_shown()
    {
        using var factory = new UnifiedInboxFactory(loggerFactory: witness);

        var refusal = Assert.Throws<ArgumentException>(() => factory.Create(accounts => accounts.AddSendkit("acme", options => options.ApiKey = $"sk_{LeakySetup.Canary}\r\nX: y")));

        Assert.That(refusal!.ToString(), Does.Contain("sendkit/acme").And.Contain("ApiKey").And.Not.Contain(LeakySetup.Canary));
    }

    private async Task<(List<Conversation> Conversations, List<InboxFault> Faults)> ListAsync(IUnifiedInbox inbox, CancellationToken cancellationToken)
    {
        List<Conversation> conversations = [];
        List<InboxFault> faults = [];
        await foreach (var page in inbox.Conversations().AsPages(20).WithCancellation(cancellationToken))
        {
            HearAll([page, .. page.Items, .. page.Items.Select(item => item.Contact), .. page.Outcomes, .. page.Outcomes.SelectMany(outcome => outcome.Skipped)]);
            conversations.AddRange(page.Items);
            faults.AddRange(page.Outcomes.Select(outcome => outcome.Fault).OfType<InboxFault>().Except(faults));
        }

        faults.ForEach(Hear);
        Forbid([.. conversations.SelectMany(conversation => new[] { conversation.Preview, conversation.Contact?.Email, conversation.Contact?.Phone })]);
        return (conversations, faults);
    }

    private async Task ReadThreadAsync(IUnifiedInbox inbox, Conversation conversation, CancellationToken cancellationToken)
    {
        if (!(await inbox.GetThreadAsync(conversation.Id, cancellationToken)).TryGetValue(out var thread, out var fault))
        {
            Hear(fault);
            return;
        }

        HearAll([thread, .. thread.Messages, .. thread.ScheduledReplies, .. thread.Skipped]);
        foreach (var message in thread.Messages)
        {
            HearAll([message.Body, message.From, message.User, message.Campaign, .. message.To, .. message.Attachments]);
            Forbid(message.Subject, message.Body.Text, message.Body.Html, message.From?.Address);
        }
    }

    private void Hear(InboxFault fault)
    {
        HearAll([fault, fault.Context, fault.NextStep]);
        var exception = Assert.Throws<InboxException>(() => ((OneOf.OneOf<string, InboxFault>)fault).OrThrow());
        witness.Hear(nameof(InboxException), exception);
    }

    private void HearAll(IEnumerable<object?> said)
    {
        foreach (var item in said.OfType<object>()) witness.Hear(item.GetType().Name, item);
    }

    private void Forbid(params IEnumerable<string?> texts) => forbidden.UnionWith(texts.OfType<string>().Where(text => text.Length > 8));

    private List<string> Leaks() =>
        [.. witness.Heard.Where(line => AnAddress().IsMatch(line) || forbidden.Any(text => line.Contains(text, StringComparison.OrdinalIgnoreCase))).Distinct().Take(20)];

    [GeneratedRegex(@"[\w.+-]+(@|%40)[\w-]+\.\w+")]
    private static partial Regex AnAddress();
}
