using System.Collections.Concurrent;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests.Providers;

[CancelAfter(20_000)]
internal sealed class RehearsalTests
{
    private readonly ConcurrentQueue<string> done = [];

    [SetUp]
    public void Start() => done.Clear();

    [Test]
    public async Task The_mapping_is_done_before_what_a_call_asks_for_even_if_nobody_asked_for_it()
    {
        var rehearsal = Rehearsal();

        await rehearsal.OfMessages();

        Assert.That(done, Is.EqualTo(new[] { "mapping", "message" }));
    }

    [Test]
    public async Task Each_part_is_done_once_however_many_calls_there_are()
    {
        var rehearsal = Rehearsal();

        await Task.WhenAll(Enumerable.Range(0, 50).SelectMany(_ => new[] { rehearsal.OfConversations(), rehearsal.OfMapping(), rehearsal.OfMessages() }));

        Assert.That(done, Is.EquivalentTo(new[] { "mapping", "conversation", "message" }));
    }

    [Test]
    public void What_is_thrown_is_told_to_whoever_waits()
    {
        var rehearsal = new Rehearsal(static () => { }, static () => throw new InvalidOperationException(), static () => { });

        Assert.That(() => rehearsal.OfConversations(), Throws.InvalidOperationException);
    }

    private Rehearsal Rehearsal() => new(() => done.Enqueue("mapping"), () => done.Enqueue("conversation"), () => done.Enqueue("message"));
}
