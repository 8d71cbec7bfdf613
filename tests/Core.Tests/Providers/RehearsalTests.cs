using System.Collections.Concurrent;
using System.Text;
using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests.Providers;

[CancelAfter(20_000)]
internal sealed class RehearsalTests
{
    private static readonly byte[] OneThing = """{"things":[{"id":"t1"}]}"""u8.ToArray();

    private readonly ConcurrentQueue<string> done = [];

    [SetUp]
    public void Start() => done.Clear();

    [Test]
    public async Task The_mapping_is_done_before_what_a_call_asks_for_even_if_nobody_asked_for_it()
    {
        await Rehearsal().OfConversations();

        Assert.That(done, Is.EqualTo(new[] { "mapping", "account" }));
    }

    [Test]
    public async Task A_message_is_mapped_before_a_page_of_them_is_read()
    {
        await Rehearsal().OfMessages();

        Assert.That(done, Is.EqualTo(new[] { "mapping", "message", "account" }));
    }

    [Test]
    public async Task Each_part_is_done_once_however_many_calls_there_are()
    {
        var rehearsal = Rehearsal();

        await Task.WhenAll(Enumerable.Range(0, 50).SelectMany(_ => new[] { rehearsal.OfConversations(), rehearsal.OfMapping(), rehearsal.OfMessages() }));

        Assert.That(done, Is.EquivalentTo(new[] { "mapping", "account", "message", "account" }));
    }

    [Test]
    public async Task A_call_that_begins_it_does_none_of_it_itself_even_when_the_mapping_is_done()
    {
        var player = 0;
        var rehearsal = new Rehearsal(static () => { }, static () => { }, PlayedBy, OneThing, OneThing);
        await rehearsal.OfMapping();
        var caller = Environment.CurrentManagedThreadId;

        var played = rehearsal.OfConversations();
        SpinWait.SpinUntil(() => Volatile.Read(ref player) != 0);

        Assert.That(player, Is.Not.EqualTo(caller));
        await played;

        ProbeReader PlayedBy(ProviderContext context)
        {
            Volatile.Write(ref player, Environment.CurrentManagedThreadId);
            return Account(context);
        }
    }

    [Test]
    public void What_is_thrown_is_told_to_whoever_waits()
    {
        var rehearsal = new Rehearsal(static () => throw new InvalidOperationException(), static () => { }, Account, OneThing, OneThing);

        Assert.That(() => rehearsal.OfMapping(), Throws.InvalidOperationException);
    }

    [TestCase("""{"things":[]}""", TestName = "A_made_up_answer_without_an_item_rehearses_nothing_and_is_told")]
    [TestCase("""{"things":[{"id":"t1"},{"id":"../t2"}]}""", TestName = "A_made_up_answer_with_an_element_that_is_skipped_is_told")]
    [TestCase("<html>", TestName = "A_made_up_answer_that_cannot_be_read_is_told")]
    public void A_made_up_answer_that_is_none_is_told(string answer) =>
        Assert.That(() => new Rehearsal(static () => { }, static () => { }, Account, Encoding.UTF8.GetBytes(answer), OneThing).OfConversations(), Throws.InvalidOperationException);

    [Test]
    public void What_every_mapping_needs_can_be_done_ahead() => Assert.That(static () => UnifiedInbox.Providers.Rehearsal.OfMapper(), Throws.Nothing);

    private static ProbeReader Account(ProviderContext context) => new(context);

    private Rehearsal Rehearsal() => new(() => done.Enqueue("mapping"), () => done.Enqueue("message"), CountedAccount, OneThing, OneThing);

    private ProbeReader CountedAccount(ProviderContext context)
    {
        done.Enqueue("account");
        return Account(context);
    }
}
