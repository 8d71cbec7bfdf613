using System.Text.Json.Nodes;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.Sendkit.Tests;

[CancelAfter(20_000)]
public sealed class RawTests : SendkitFixture
{
    protected override RawRetention RawRetention => RawRetention.Full;

    [Test]
    public async Task A_listed_conversation_carries_its_own_json()
    {
        var json = Fixture.Read("conversations.json");
        ListAnswers(json);

        var raw = (await ListAsync()).Items.Single().Raw;

        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(raw.Utf8.Span), JsonNode.Parse(json)!["data"]![0]), Is.True);
    }

    [Test]
    public async Task Every_part_of_a_thread_carries_its_own_json()
    {
        var json = Fixture.Read("thread-every-field.json");
        ThreadAnswers(json);
        var data = JsonNode.Parse(json)!["data"]!;

        var thread = await ThreadAsync();

        Assert.Multiple(() =>
        {
            Assert.That(JsonNode.DeepEquals(JsonNode.Parse(thread.Conversation!.Raw.Utf8.Span), data), Is.True);
            for (var i = 0; i < thread.Messages.Count; i++)
            {
                Assert.That(JsonNode.DeepEquals(JsonNode.Parse(thread.Messages[i].Raw.Utf8.Span), data["messages"]![i]), Is.True, $"message {i}");
            }

            Assert.That(JsonNode.DeepEquals(JsonNode.Parse(thread.ScheduledReplies[0].Raw.Utf8.Span), data["scheduledReplies"]![1]), Is.True);
        });
    }
}
