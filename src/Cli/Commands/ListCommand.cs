using System.CommandLine;
using UnifiedInbox.Cli.Output;

namespace UnifiedInbox.Cli.Commands;

internal sealed class ListCommand(CommandRunner runner)
{
    public const string Name = "list";

    private const int DefaultLimit = 50;

    private static readonly MergedPage<Conversation> Nothing = new([], [], WalkPhase.Walk, null, 0);

    private readonly Option<bool> unread = new("--unread") { Description = "Only conversations that are not marked as read. Default: the others, too." };

    private readonly Option<AccountKey[]> accounts = new("--account")
    {
        Description = "Only this account; may be repeated. Default: all accounts.",
        HelpName = "KEY",
        CustomParser = ArgumentParser.Each<AccountKey>("--account takes a key of the form provider/name, such as lemlist/acme."),
    };

    private readonly Option<Channel[]> channels = new("--channel")
    {
        Description = "Only conversations that use this channel, such as email or linkedin; may be repeated, any of them will do. Default: all channels.",
        HelpName = "C",
        CustomParser = ArgumentParser.Each<Channel>("--channel takes a word, such as email."),
    };

    private readonly Option<DateTimeOffset?> since = new("--since")
    {
        Description = "Only conversations with activity at or after this date or time, ISO 8601; UTC without a zone. Default: any time.",
        HelpName = "ISO",
        CustomParser = ArgumentParser.Instant,
    };

    private readonly Option<int?> limit = new("--limit")
    {
        Description = $"How many conversations to list, 1 or more. Default: {DefaultLimit}.",
        HelpName = "N",
        CustomParser = ArgumentParser.PositiveNumber,
    };

    private readonly Option<bool> all = new("--all") { Description = "List all conversations, to the last page; not with --limit." };

    private readonly Option<string?> cursor = new("--cursor")
    {
        Description = "Go on from the cursor a list ended with, with the same filters. Default: from the newest.",
        HelpName = "TOKEN",
    };

    public static Command Create(CommandRunner runner)
    {
        var list = new ListCommand(runner);
        var command = new Command(Name, "Lists the conversations of all accounts, newest activity first. This is what no command means.")
        {
            list.unread, list.accounts, list.channels, list.since, list.limit, list.all, list.cursor,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(list.all) is not null && result.GetResult(list.limit) is not null)
            {
                result.AddError("--all and --limit exclude each other.");
            }
        });
        command.SetAction(runner.Action(list.RunAsync));
        return command;
    }

    private async Task RunAsync(ParseResult arguments, Session session, CommandOutput output, CancellationToken cancellationToken)
    {
        var query = Query(arguments, session);
        if (!Walk(session.Inbox, arguments.GetValue(cursor), query).TryGetValue(out var stream, out var fault))
        {
            output.Add(fault);
            output.End(Nothing);
            return;
        }

        var atMost = arguments.GetValue(limit) ?? DefaultLimit;
        output.End(await ReadAsync(stream.AsPages(atMost), arguments.GetValue(all) ? null : atMost, output, cancellationToken));
    }

    private ConversationQuery Query(ParseResult arguments, Session session)
    {
        var chosen = arguments.GetValue(accounts);
        Array.ForEach(chosen ?? [], session.RequireAccount);
        return new ConversationQuery
        {
            Accounts = chosen is null or [] ? null : [.. chosen.Distinct()],
            Unread = arguments.GetValue(unread),
            Channels = arguments.GetValue(channels) ?? [],
            Since = arguments.GetValue(since),
        };
    }

    private static OneOf.OneOf<InboxStream<Conversation>, InboxFault> Walk(IUnifiedInbox inbox, string? cursor, ConversationQuery query) =>
        cursor is null ? inbox.Conversations(query) : inbox.Resume(cursor, query);

    /// <summary>Lists one page; all of them without a limit; and within a limit also what moved, where one page holds the whole walk.</summary>
    private async Task<MergedPage<Conversation>> ReadAsync(
        IAsyncEnumerable<MergedPage<Conversation>> pages, int? atMost, CommandOutput output, CancellationToken cancellationToken)
    {
        MergedPage<Conversation>? last = null;
        var (room, failed) = (atMost, new HashSet<AccountKey>());
        await using var walk = pages.GetAsyncEnumerator(cancellationToken);
        while (room is not 0 && await runner.Progress.WhileAsync("Reading conversations", () => walk.MoveNextAsync().AsTask()))
        {
            var page = walk.Current;
            if (room is not null && last is not null && (page.Phase == last.Phase || page.Items.Count > room))
            {
                break;
            }

            if (page.Items.Count > 0 && page.Phase == WalkPhase.ClosingReread && last?.Phase != WalkPhase.ClosingReread)
            {
                output.BeginMoved(last);
            }

            foreach (var conversation in page.Items)
            {
                output.Add(conversation);
            }

            AddTroubles(page.Outcomes, failed, output);
            room -= page.Items.Count;
            last = page;
        }

        return last ?? Nothing;
    }

    // Outcomes repeat a fault on every later page; it is told once.
    private static void AddTroubles(IReadOnlyList<AccountOutcome> outcomes, HashSet<AccountKey> failed, CommandOutput output)
    {
        foreach (var skipped in outcomes.SelectMany(outcome => outcome.Skipped))
        {
            output.Add(skipped);
        }

        foreach (var outcome in outcomes.Where(outcome => outcome.Fault is not null && failed.Add(outcome.Account)))
        {
            output.Add(outcome.Fault!);
        }
    }
}
