using OneOf;
using RestSharp;
using UnifiedInbox.Providers;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Testing.Tests.Conformance;

/// <summary>A whole provider, as small as one can be; sound unless its options give it bad habits.</summary>
internal sealed class TinyProvider : IConversationLister, IMessageReader, IThreadReader, IAttachmentReader
{
    private static readonly RateWindow[] OwnWindows = [new(1000, TimeSpan.FromSeconds(1))];

    private readonly TinyHabits habits;
    private readonly ProviderContext context;
    private readonly TinyOptions options;
    private readonly string baseUrl;

    internal TinyProvider(TinyOptions options, ProviderContext context)
    {
        (this.context, this.options, habits) = (context, options, options.Habits);
        var url = new Uri(options.BaseUrl ?? "https://tiny.example");
        baseUrl = habits.DropsBasePath ? url.GetLeftPart(UriPartial.Authority) : url.AbsoluteUri;
    }

    public AccountKey Account => context.Account;

    public ListOrder ListOrder => ListOrder.NewestFirst;

    public PageLimits ListLimits => new(habits.IgnoresPageSize ? 50 : options.PageSize ?? 50, null);

    public Task<OneOf<Page<Conversation>, InboxFault>> ListConversationsAsync(ConversationQuery query, PageRequest page, CancellationToken cancellationToken = default) =>
        ReadAsync("things", page, query.HasFilter, (row, raw) => new Conversation
        {
            Id = new ConversationId(Account, row.Id!),
            LastActivityAt = row.At,
            IsRead = row.Read,
            Channels = string.IsNullOrWhiteSpace(row.Channel) ? [] : [new Channel(row.Channel)],
            Raw = raw,
        }, cancellationToken);

    public Task<OneOf<Page<Message>, InboxFault>> ListMessagesAsync(
        ConversationId conversation, MessageQuery query, PageRequest page, CancellationToken cancellationToken = default) =>
        ReadAsync($"things/{PathSegment.Require(conversation.Value, nameof(conversation))}", page, query.HasFilter, (row, raw) => new Message
        {
            Id = new MessageId(conversation, row.Id!),
            Attachments = row.File is { } url
                ? [new Attachment { Id = new AttachmentId(new MessageId(conversation, row.Id!), 0), Url = url, IsDownloadable = true }]
                : [],
            Channel = Channel.Email,
            Kind = MessageKind.Message,
            VendorType = "note",
            At = row.At,
            Body = MessageBody.FromText(row.Text),
            Raw = raw,
        }, cancellationToken);

    public async Task<OneOf<ConversationThread, InboxFault>> GetThreadAsync(ConversationId conversation, CancellationToken cancellationToken = default)
    {
        var read = await MessagePages.CollectAsync(
            (page, token) => ListMessagesAsync(conversation, new MessageQuery(), page, token), context.MaxThreadMessages, cancellationToken: cancellationToken);
        return read.TryGetValue(out var collected, out var fault)
            ? new ConversationThread
            {
                Id = conversation,
                Messages = ThreadOrder.Messages(collected.NewestFirst.Reverse()),
                Completeness = collected.Completeness,
                Fault = collected.Fault,
                Skipped = collected.Skipped,
            }
            : fault;
    }

    public async Task<OneOf<AttachmentContent, InboxFault>> OpenAttachmentAsync(AttachmentId attachment, CancellationToken cancellationToken = default)
    {
        var read = await GetThreadAsync(attachment.Message.Conversation, cancellationToken);
        if (!read.TryGetValue(out var thread, out var fault))
        {
            return fault;
        }

        return thread.Messages.SelectMany(message => message.Attachments).FirstOrDefault(file => file.Id == attachment) is { } found
            ? await Transport(FileHost(found.Url!), static _ => default).OpenAttachmentAsync(new AttachmentCall("tiny.file", found, IsOwn: true), cancellationToken)
            : new NotFoundFault(new FaultContext(Account, "tiny.file"));
    }

    private string FileHost(string url) =>
        habits.TrustsEveryFileHost && Uri.TryCreate(new Uri(baseUrl), url, out var file) && file.Scheme == Uri.UriSchemeHttps ? file.GetLeftPart(UriPartial.Authority) : baseUrl;

    private async Task<OneOf<Page<T>, InboxFault>> ReadAsync<T>(
        string path, PageRequest page, bool hasFilter, Func<TinyRow, RawPayload, T> map, CancellationToken cancellationToken)
    {
        var cursor = page.Cursor is { } given ? given.Value.Split(' ') : ["tiny", "0", $"{page.Size ?? ListLimits.Size}"];
        if (cursor is not ["tiny", var from, var limit])
        {
            return new CursorFault(new FaultContext(Account, "tiny.read"));
        }

        var call = new VendorCall<TinyPage>(
            "tiny.read", Request, () => habits.RefusesUnknownMembers ? TinyNarrowJsonContext.Default.TinyPage : TinyJsonContext.Default.TinyPage);
        string? location = null;
        var result = await Transport(baseUrl, ReadError).SendAsync(call, Read, cancellationToken);
        return habits.FollowsRedirects && result.IsT1 && location is not null ? await Transport(location, ReadError).SendAsync(call, Read, cancellationToken) : result;

        RestRequest Request()
        {
            var request = new RestRequest(path, habits.PostsToRead ? Method.Post : Method.Get).AddQueryParameter("from", from).AddQueryParameter("limit", limit);
            return habits.MarksAsRead && path != "things" ? request.AddQueryParameter("markAsRead", "true") : request;
        }

        Page<T> Read(Reply<TinyPage> reply)
        {
            var mapped = reply.Map(reply.Payload.Rows, static row => row.Id, map);
            PageCursor? next = reply.Payload.Next is { } place ? new PageCursor($"tiny {place} {limit}") : null;
            return new Page<T>(mapped.Models, next, mapped.Skipped, hasFilter ? FilterApplied.Local : FilterApplied.None);
        }

        VendorError ReadError(ErrorReply reply)
        {
            location = reply.Header("Location");
            return new VendorError(Code: habits.QuotesVendorInCode ? reply.Text().Split(' ').ElementAtOrDefault(1) : null, Text: reply.Text());
        }
    }

    private ProviderTransport Transport(string address, Func<ErrorReply, VendorError> readError)
    {
        var attempts = 0;
        return context.CreateTransport(new TransportSettings
        {
            BaseUrl = address,
            Secret = options.Key!,
            Authorize = (request, key) => request.Headers.Add(
                "X-Tiny-Key", habits.AuthorizesOnce && Interlocked.Increment(ref attempts) > 1 ? throw new InvalidOperationException("authorized already") : key),
            ReadError = readError,
            RateWindows = habits.KnowsRatesBetter ? OwnWindows : options.RateWindows ?? OwnWindows,
        });
    }
}
