using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using UnifiedInbox.Testing;

namespace UnifiedInbox.Samples;

/// <summary>Reads all accounts again and again, and prints what has come since it was told last, oldest first.</summary>
internal sealed class Polling(
    IUnifiedInbox inbox, PollingOptions options, TimeProvider time, IHostApplicationLifetime lifetime, Sandbox? sandbox = null) : BackgroundService
{
    public static readonly ActivitySource Source = new("UnifiedInbox.Samples.Worker");

    private readonly Marks marks = new(options.State ?? (sandbox is null ? "worker-state.json" : null));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Every ?? TimeSpan.FromMinutes(1), time);
        for (var poll = 1; ; poll++)
        {
            await PollAsync(stoppingToken);
            if (poll == options.Polls)
                break;

            // Simulated vendors have nobody who writes to them.
            sandbox?.Twins[poll % sandbox.Twins.Count].Changes.Arrive();
            await timer.WaitForNextTickAsync(stoppingToken);
        }

        lifetime.StopApplication();
    }

    private async Task PollAsync(CancellationToken cancellationToken)
    {
        using var span = Source.StartActivity("poll");
        var since = marks.Since(inbox.Accounts.Select(account => account.Account));

        // By id, since what moves while the list is read comes twice.
        var read = new Dictionary<ConversationId, Conversation>();
        var outcomes = new List<AccountOutcome>();
        await foreach (var item in inbox.Conversations(new ConversationQuery { Since = since }).WithCancellation(cancellationToken))
        {
            if (item.TryGetValue(out var conversation, out var outcome))
                read[conversation.Id] = conversation;
            else
                outcomes.Add(outcome);
        }

        var news = read.Values.Where(marks.IsNew).OrderBy(conversation => conversation.LastActivityAt).ToList();
        foreach (var conversation in news)
            Console.WriteLine($"{conversation.LastActivityAt:yyyy-MM-dd HH:mm:ss}  {conversation.Id}");
        Console.WriteLine($"{news.Count} new in {outcomes.Count} accounts");

        // An account that failed is told from where it was, next time; and what was printed is only forgotten once it was printed.
        foreach (var outcome in outcomes.Where(outcome => outcome.Fault is null))
            marks.Advance(outcome.Account, read.Values, time.GetUtcNow());
        marks.Save();
        foreach (var fault in outcomes.Select(outcome => outcome.Fault).OfType<InboxFault>())
            Console.Error.WriteLine($"{fault.Context.Account}: {fault.Word} in {fault.Context.Operation}. {fault.NextStep}");
    }
}
