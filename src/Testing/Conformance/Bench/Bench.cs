using OneOf;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Testing;

/// <summary>One account of the provider under test, over a fresh vendor, on a clock that only moves for waits.</summary>
internal sealed class Bench : IDisposable
{
    internal const string AccountName = "conformance";

    /// <summary>A timer that falls due sooner is a wait, for the vendor or for a budget; a later one ends a call, and no call is to end by it.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    private readonly UnifiedInboxFactory factory;

    internal Bench(ConformanceSubject subject, BenchSettings? settings = null)
    {
        settings ??= new BenchSettings();
        var vendorClock = new ManualTimeProvider();
        Vendor = new VendorTap((settings.IsMoving ? subject.StartMovingVendor! : subject.StartVendor)(vendorClock), vendorClock, Clock);
        factory = new UnifiedInboxFactory(settings.Options(() => Vendor), Clock, Log);
        Capture? capture = null;
        Inbox = factory.Create(accounts => subject.AddAccount(capture = new Capture(accounts, ConfigureLast), AccountName, settings.Secret ?? subject.Secret));
        Provider = capture?.Provider ?? throw new UnmetExpectation("the subject adds no account");

        void ConfigureLast(ProviderOptions options)
        {
            options.RateWindows = settings.RateWindows;
            options.BaseUrl = settings.BaseUrl ?? options.BaseUrl;
            options.PageSize = settings.PageSize ?? options.PageSize;
        }
    }

    internal ManualTimeProvider Clock { get; } = new();

    internal VendorTap Vendor { get; }

    internal CollectedLog Log { get; } = new();

    /// <summary>The account as a consumer has it.</summary>
    internal IUnifiedInbox Inbox { get; }

    internal IInboxProvider Provider { get; }

    internal IConversationLister Lister => (IConversationLister)Provider;

    internal IMessageReader MessageReader => (IMessageReader)Provider;

    internal IThreadReader ThreadReader => (IThreadReader)Provider;

    internal IAttachmentReader AttachmentReader => (IAttachmentReader)Provider;

    internal Task<OneOf<Page<Conversation>, InboxFault>> ListAsync(
        CancellationToken cancellationToken, PageCursor? cursor = null, int? size = null, ConversationQuery? query = null) =>
        EndOf(Lister.ListConversationsAsync(query ?? new ConversationQuery(), new PageRequest(cursor, size), cancellationToken), cancellationToken);

    internal async Task<Page<Conversation>> PageAsync(
        CancellationToken cancellationToken, PageCursor? cursor = null, int? size = null, ConversationQuery? query = null) =>
        Expect.Value(await ListAsync(cancellationToken, cursor, size, query).ConfigureAwait(false), "listing");

    internal Task<OneOf<Page<Message>, InboxFault>> MessagesAsync(
        ConversationId conversation, CancellationToken cancellationToken, PageCursor? cursor = null, int? size = null, MessageQuery? query = null) =>
        EndOf(MessageReader.ListMessagesAsync(conversation, query ?? new MessageQuery(), new PageRequest(cursor, size), cancellationToken), cancellationToken);

    internal Task<OneOf<ConversationThread, InboxFault>> ThreadAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        EndOf(ThreadReader.GetThreadAsync(conversation, cancellationToken), cancellationToken);

    internal Task<OneOf<AttachmentContent, InboxFault>> OpenAsync(AttachmentId attachment, CancellationToken cancellationToken) =>
        EndOf(AttachmentReader.OpenAttachmentAsync(attachment, cancellationToken), cancellationToken);

    /// <summary>Waits for a call and lets every wait in it pass by moving the clock.</summary>
    internal async Task<T> EndOf<T>(Task<T> call, CancellationToken cancellationToken)
    {
        while (!call.IsCompleted)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var timer = Clock.WaitForTimerAsync(LongestWait, stop.Token);
            await Task.WhenAny(call, timer).ConfigureAwait(false);
            if (timer.IsCompletedSuccessfully && !call.IsCompleted)
            {
                MoveTo(await timer.ConfigureAwait(false));
            }

            await stop.CancelAsync().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }

        return await call.ConfigureAwait(false);
    }

    internal void DisposeFactory() => factory.Dispose();

    public void Dispose()
    {
        factory.Dispose();
        Log.Dispose();
    }

    internal void MoveTo(DateTimeOffset instant)
    {
        var by = instant - Clock.GetUtcNow();
        Clock.Advance(by > TimeSpan.Zero ? by : TimeSpan.Zero);
    }
}
