using OneOf;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests.Client;

[CancelAfter(20_000)]
public sealed class UnifiedInboxClientTests
{
    private static readonly ConversationId Talk = new(Sample.Account("reader"), "talk");

    [Test]
    public void Describes_accounts_in_the_order_of_registration_by_what_they_implement()
    {
        var inbox = Inbox.Of(new Reader(), new FakeLister("lister", Paging.ByToken([], 1)), new Mute());

        Assert.That(inbox.Accounts, Is.EqualTo(new[]
        {
            new AccountDescriptor(Sample.Account("reader"), InboxCapabilities.ReadMessages | InboxCapabilities.ReadThread, null, null),
            new AccountDescriptor(Sample.Account("lister"), InboxCapabilities.ListConversations, ListOrder.NewestFirst, new PageLimits(25, 100)),
            new AccountDescriptor(Sample.Account("mute"), InboxCapabilities.None, null, null),
        }));
    }

    [Test]
    public async Task A_query_with_accounts_walks_these_only()
    {
        var inbox = Inbox.Of(Lister("a", "50"), Lister("b", "40"), Lister("c", "30"));

        var text = await Inbox.ReadAsync(inbox.Conversations(new ConversationQuery { Accounts = [Sample.Account("c"), Sample.Account("a"), Sample.Account("c")] }));

        Assert.That(text, Is.EqualTo("a0 c0 a:Complete c:Complete"));
    }

    [Test]
    public async Task The_query_reaches_the_provider()
    {
        var query = new ConversationQuery { Unread = true };
        var lister = new QueryKeeper();

        await Inbox.ReadAsync(Inbox.Of(lister).Conversations(query));

        Assert.That(lister.Query, Is.SameAs(query));
    }

    [Test]
    public void An_account_that_is_not_registered_is_refused_at_the_call()
    {
        var inbox = Inbox.Of(Lister("a", "50"));
        var query = new ConversationQuery { Accounts = [Sample.Account("other")] };
        var other = new ConversationId(Sample.Account("other"), "x");

        Assert.That(() => inbox.Conversations(query), Throws.ArgumentException);
        Assert.That(() => inbox.Resume("x", query), Throws.ArgumentException);
        Assert.That(() => inbox.Messages(other), Throws.ArgumentException);
        Assert.That(() => inbox.GetThreadAsync(other), Throws.ArgumentException);
        Assert.That(() => inbox.CheckAsync(other.Account), Throws.ArgumentException);
    }

    [Test]
    public void A_default_id_is_refused_at_the_call()
    {
        var inbox = Inbox.Of(Lister("a", "50"));

        Assert.That(() => inbox.Conversations(new ConversationQuery { Accounts = [default] }), Throws.ArgumentException);
        Assert.That(() => inbox.Messages(default), Throws.ArgumentException);
        Assert.That(() => inbox.GetThreadAsync(default), Throws.ArgumentException);
        Assert.That(() => inbox.CheckAsync(default), Throws.ArgumentException);
    }

    [Test]
    public void A_cursor_that_cannot_be_used_is_a_fault_before_any_request()
    {
        var lister = Lister("a", "50");

        var result = Inbox.Of(lister).Resume("not a cursor");

        Assert.That(result.IsT1, Is.True);
        Assert.That((result.AsT1, result.AsT1.Context.Account), Is.EqualTo((result.AsT1 as CursorFault, (AccountKey?)null)));
        Assert.That(lister.Requested, Is.Empty);
    }

    [Test]
    public async Task A_cursor_of_another_query_is_a_fault()
    {
        var inbox = Inbox.Of(Lister("a", "50 40"));
        var page = await inbox.Conversations(new ConversationQuery { Unread = true }).AsPages(1).FirstAsync();

        Assert.That(inbox.Resume(page.Cursor!).AsT1, Is.TypeOf<CursorFault>());
        Assert.That(inbox.Resume(page.Cursor!, new ConversationQuery { Unread = true }).IsT0, Is.True);
    }

    [Test]
    public async Task Messages_come_newest_first_page_by_page_and_have_no_cursor()
    {
        var stream = Inbox.Of(new Reader()).Messages(Talk);

        var pages = await stream.AsPages(2).ToListAsync();

        Assert.That(pages.SelectMany(page => page.Items).Select(message => message.Id.Value), Is.EqualTo(["m3", "m2", "m1"]));
        Assert.That(pages.Select(page => page.Cursor), Is.All.Null);
        Assert.That(pages[^1].Outcomes.Single().Completeness, Is.EqualTo(Completeness.Complete));
    }

    [Test]
    public async Task Messages_of_an_account_that_cannot_read_them_are_not_covered()
    {
        var entries = await Inbox.Of(Lister("a", "50")).Messages(new ConversationId(Sample.Account("a"), "x")).ToListAsync();

        Assert.That(entries.Single().AsT1.Completeness, Is.EqualTo(Completeness.NotCovered(UncertainReason.Unsupported)));
    }

    [Test]
    public async Task A_thread_is_read_by_its_provider()
    {
        var thread = await Inbox.Of(new Reader()).GetThreadAsync(Talk);

        Assert.That(thread.AsT0.Id, Is.EqualTo(Talk));
    }

    [Test]
    public async Task A_thread_of_an_account_that_cannot_read_it_is_unsupported()
    {
        var thread = await Inbox.Of(Lister("a", "50")).GetThreadAsync(new ConversationId(Sample.Account("a"), "x"));

        Assert.That((thread.AsT1 as UnsupportedFault)?.Capability, Is.EqualTo(InboxCapabilities.ReadThread));
    }

    private static FakeLister Lister(string account, string minutes) => new(account, Paging.ByToken(Sample.Rows(account, minutes), 1));

    private sealed class Mute : IInboxProvider
    {
        public AccountKey Account { get; } = Sample.Account("mute");
    }

    private sealed class QueryKeeper : IConversationLister
    {
        public ConversationQuery? Query { get; private set; }

        public AccountKey Account { get; } = Sample.Account("keeper");

        public ListOrder ListOrder => ListOrder.Undocumented;

        public PageLimits ListLimits { get; } = new(1, null);

        public Task<OneOf<Page<Conversation>, InboxFault>> ListConversationsAsync(
            ConversationQuery query, PageRequest page, CancellationToken cancellationToken = default)
        {
            Query = query;
            return Task.FromResult<OneOf<Page<Conversation>, InboxFault>>(Sample.Page([], null));
        }
    }

    private sealed class Reader : IMessageReader, IThreadReader
    {
        public AccountKey Account { get; } = Sample.Account("reader");

        public Task<OneOf<Page<Message>, InboxFault>> ListMessagesAsync(
            ConversationId conversation, MessageQuery query, PageRequest page, CancellationToken cancellationToken = default)
        {
            var number = page.Cursor is null ? 3 : 1;
            Message[] items = number == 3 ? [Message(conversation, 3), Message(conversation, 2)] : [Message(conversation, 1)];
            return Task.FromResult<OneOf<Page<Message>, InboxFault>>(
                new Page<Message>(items, number == 3 ? new PageCursor("m2") : null, [], FilterApplied.None));
        }

        public Task<OneOf<ConversationThread, InboxFault>> GetThreadAsync(ConversationId conversation, CancellationToken cancellationToken = default) =>
            Task.FromResult<OneOf<ConversationThread, InboxFault>>(new ConversationThread { Id = conversation, Completeness = Completeness.Complete });

        private static Message Message(ConversationId conversation, int number) => new()
        {
            Id = new MessageId(conversation, $"m{number}"),
            Channel = Channel.Email,
            Kind = MessageKind.Message,
            VendorType = "mail",
            At = Sample.At(number),
        };
    }
}
