using UnifiedInbox.EndToEnd.Tests.Support;
using UnifiedInbox.Testing;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.EndToEnd.Tests.CommandLine;

/// <summary>What <c>unified-inbox thread</c> shows of the sandbox.</summary>
[CancelAfter(60_000)]
internal sealed class SandboxThreadTests
{
    [TestCase("lemlist")]
    [TestCase("sendkit")]
    [TestCase("leadconnector")]
    public async Task A_thread_is_its_messages_oldest_first(string provider)
    {
        var list = await CliProcess.RunAsync("list", "--json", "--account", $"{provider}/demo", "--limit", "1");

        var thread = await CliProcess.RunAsync("thread", list.Ids[0], "--json");

        var messages = thread.Of("message");
        Assert.Multiple(() =>
        {
            Assert.That(thread.ExitCode, Is.Zero, thread.Error);
            Assert.That(messages, Is.Not.Empty);
            Assert.That(messages.Select(message => message.Time("at")), Is.Ordered.Ascending);
            Assert.That(messages.Select(message => message.Text("id")), Is.Unique);
            Assert.That(messages.Select(message => message.Text("direction")), Does.Contain("inbound").And.Contain("outbound"));
            Assert.That(thread.Last.Text("type"), Is.EqualTo("thread"));
            Assert.That(thread.Last.Text("id"), Is.EqualTo(list.Ids[0]));
            Assert.That(thread.ThreadState, Is.EqualTo("complete"));
        });
    }

    [Test]
    public async Task Scheduled_replies_come_behind_the_messages()
    {
        var id = await SomeConversationWithScheduledRepliesAsync();

        var thread = await CliProcess.RunAsync("thread", id.ToString(), "--json");

        var types = thread.Lines.Select(line => line.Text("type")).ToList();
        Assert.That(thread.Of("scheduledReply"), Is.Not.Empty);
        Assert.That(types.LastIndexOf("message"), Is.LessThan(types.IndexOf("scheduledReply")));
        Assert.That(thread.Of("scheduledReply")[0].Text("id"), Does.StartWith(id.ToString()));
        Assert.That(thread.Of("scheduledReply")[0].Text("state"), Is.AnyOf("pending", "sending", "failed"));
    }

    // The sandbox is the same in every process, so this one can look for a thread to ask for.
    private static async Task<ConversationId> SomeConversationWithScheduledRepliesAsync()
    {
        var sandbox = new Sandbox(new JumpingClock());
        using var hosts = new TwinHosts();
        var account = hosts.Add(sandbox.Sendkit, "demo");
        using var factory = new UnifiedInboxFactory(new UnifiedInboxOptions { HandlerFactory = () => hosts }, loggerFactory: SinkScan.OfSuite.Log);
        var inbox = factory.Create(accounts => accounts.AddTwin(account));
        await foreach (var item in inbox.Conversations())
        {
            if (item.TryGetValue(out var conversation, out _)
                && (await inbox.GetThreadAsync(conversation.Id)).OrThrow().ScheduledReplies.Count > 0)
            {
                return conversation.Id;
            }
        }

        throw new AssertionException("The Sendkit twin has no scheduled replies.");
    }
}
