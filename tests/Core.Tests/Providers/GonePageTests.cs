using OneOf;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests.Providers;

/// <summary>Threads of vendors whose pages are asked for by a message, which may be deleted in between.</summary>
[CancelAfter(10_000)]
internal sealed class GonePageTests
{
    private static readonly FaultContext Context = new(Sample.Account("a"), "test");

    private static IEnumerable<TestCaseData> WaysToSayGone =>
    [
        new TestCaseData((Func<OneOf<Page<Message>, InboxFault>>)(() => new NotFoundFault(Context))).SetArgDisplayNames("not found"),
        new TestCaseData((Func<OneOf<Page<Message>, InboxFault>>)(() => new RejectedFault(Context))).SetArgDisplayNames("refused"),
        new TestCaseData((Func<OneOf<Page<Message>, InboxFault>>)(() => LivingThread.Page([], null))).SetArgDisplayNames("an empty end"),
        new TestCaseData((Func<OneOf<Page<Message>, InboxFault>>)(() => LivingThread.Page([], "m4"))).SetArgDisplayNames("an empty page that announces more"),
    ];

    [TestCaseSource(nameof(WaysToSayGone))]
    public async Task A_message_that_goes_while_a_page_is_asked_from_it_costs_a_second_reading(Func<OneOf<Page<Message>, InboxFault>> gone, CancellationToken cancellationToken)
    {
        var thread = new LivingThread(messages: 7, pageSize: 2) { OfGone = gone };
        thread.Before = request => thread.Ids.RemoveAll(id => request == 3 && id == "m4");

        var (ids, collected) = await ReadAsync(thread, cancellationToken);

        Assert.That(ids, Is.EqualTo("m7 m6 m5 m3 m2 m1 m4"), "as the vendor has them now, then what is gone");
        Assert.That((collected.Completeness, collected.Fault), Is.EqualTo((Completeness.Complete, (InboxFault?)null)));
    }

    [TestCaseSource(nameof(WaysToSayGone))]
    public async Task Messages_that_go_in_every_reading_leave_the_thread_uncertain_after_three(Func<OneOf<Page<Message>, InboxFault>> gone, CancellationToken cancellationToken)
    {
        var thread = new LivingThread(messages: 20, pageSize: 2) { OfGone = gone };
        thread.Before = request => thread.Ids.RemoveRange(0, request % 2 == 0 ? 2 : 0);

        var (_, collected) = await ReadAsync(thread, cancellationToken);

        Assert.That((collected.Completeness.State, collected.Completeness.Reason), Is.EqualTo((CompletenessState.Uncertain, gone().IsT1 ? "fault" : "moving")));
        Assert.That(collected.Fault is null, Is.EqualTo(gone().IsT0));
        Assert.That(thread.Requests, Is.EqualTo(6));
    }

    [Test]
    public async Task A_page_that_is_refused_twice_is_a_fault(CancellationToken cancellationToken)
    {
        var (asked, collected) = await ReadTwoPagesAsync(() => new RejectedFault(Context), cursorsNameMessages: true, cancellationToken);

        Assert.That((asked, collected.Completeness, collected.Fault), Is.EqualTo((4, Completeness.Uncertain("fault"), (InboxFault?)new RejectedFault(Context))));
    }

    [Test]
    public async Task A_page_that_is_empty_twice_and_announces_nothing_is_the_end(CancellationToken cancellationToken)
    {
        var (asked, collected) = await ReadTwoPagesAsync(() => LivingThread.Page([], null), cursorsNameMessages: true, cancellationToken);

        Assert.That((asked, collected.Completeness), Is.EqualTo((4, Completeness.Complete)));
    }

    [Test]
    public async Task A_page_that_is_empty_again_and_again_and_announces_more_is_a_stall(CancellationToken cancellationToken)
    {
        var (asked, collected) = await ReadTwoPagesAsync(() => LivingThread.Page([], "m1"), cursorsNameMessages: true, cancellationToken);

        Assert.That((asked, collected.Completeness), Is.EqualTo((5, Completeness.Uncertain("stalled"))));
    }

    [Test]
    public async Task A_fault_that_says_nothing_of_the_message_is_not_answered_by_reading_again(CancellationToken cancellationToken)
    {
        var (asked, collected) = await ReadTwoPagesAsync(() => Sample.Unavailable("a"), cursorsNameMessages: true, cancellationToken);

        Assert.That((asked, collected.Completeness), Is.EqualTo((2, Completeness.Uncertain("fault"))));
    }

    [Test]
    public async Task Where_cursors_name_no_message_a_refusal_is_one_and_an_empty_page_is_the_end(CancellationToken cancellationToken)
    {
        var refused = await ReadTwoPagesAsync(() => new RejectedFault(Context), cursorsNameMessages: false, cancellationToken);
        var ended = await ReadTwoPagesAsync(() => LivingThread.Page([], null), cursorsNameMessages: false, cancellationToken);

        Assert.That((refused.Asked, refused.Collected.Completeness), Is.EqualTo((2, Completeness.Uncertain("fault"))));
        Assert.That((ended.Asked, ended.Collected.Completeness), Is.EqualTo((2, Completeness.Complete)));
    }

    [Test]
    public async Task A_second_reading_that_fails_at_once_keeps_what_the_first_found(CancellationToken cancellationToken)
    {
        var answers = new Queue<OneOf<Page<Message>, InboxFault>>([LivingThread.Page(["m2"], "m2"), LivingThread.Page([], null), Sample.Unavailable("a")]);

        var collected = (await MessagePages.CollectAsync((_, _) => Task.FromResult(answers.Dequeue()), 100, cursorsNameMessages: true, cancellationToken)).AsT0;

        Assert.That(collected.NewestFirst.Select(message => message.Id.Value), Is.EqualTo(new[] { "m2" }));
        Assert.That(collected.Completeness, Is.EqualTo(Completeness.Uncertain("fault")));
    }

    [Test]
    public async Task Whether_pages_begin_with_the_message_they_are_asked_from_or_not_each_message_comes_once([Values] bool isInclusive, [Range(2, 8)] int pageSize, CancellationToken cancellationToken)
    {
        var (ids, collected) = await ReadAsync(new LivingThread(7, pageSize) { IsInclusive = isInclusive }, cancellationToken);

        Assert.That((ids, collected.Completeness), Is.EqualTo(("m7 m6 m5 m4 m3 m2 m1", Completeness.Complete)));
    }

    private static async Task<(int Asked, CollectedMessages Collected)> ReadTwoPagesAsync(
        Func<OneOf<Page<Message>, InboxFault>> second, bool cursorsNameMessages, CancellationToken cancellationToken)
    {
        var asked = 0;
        var collected = await MessagePages.CollectAsync(Read, 100, cursorsNameMessages, cancellationToken);
        return (asked, collected.AsT0);

        Task<OneOf<Page<Message>, InboxFault>> Read(PageRequest request, CancellationToken token)
        {
            asked++;
            return Task.FromResult(request.Cursor is null ? LivingThread.Page(["m2", "m1"], "m1") : second());
        }
    }

    private static async Task<(string Ids, CollectedMessages Collected)> ReadAsync(LivingThread thread, CancellationToken cancellationToken)
    {
        var collected = (await MessagePages.CollectAsync(thread.ByName, 100, cursorsNameMessages: true, cancellationToken)).AsT0;
        return (string.Join(' ', collected.NewestFirst.Select(message => message.Id.Value)), collected);
    }
}
