using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using UnifiedInbox.Benchmarks.Floor;
using UnifiedInbox.Benchmarks.Payloads;
using UnifiedInbox.Benchmarks.Vendors;
using UnifiedInbox.Providers.LeadConnector;
using UnifiedInbox.Providers.Lemlist;
using UnifiedInbox.Providers.Sendkit;

namespace UnifiedInbox.Benchmarks.Goals;

/// <summary>The same page, read into the payload records of each side, and both mappings of it.</summary>
internal sealed record MappingPair(string Name, Func<Message[]> ByHand, Func<Message[]> Ours)
{
    private const int Rows = 100;

    public static IEnumerable<MappingPair> All() => [Lemlist(), Sendkit(), LeadConnector()];

    private static MappingPair Lemlist()
    {
        var (conversation, json) = Page(Scenario.Lemlist, static (json, scenario) => LemlistPages.Messages(json, scenario, skip: 0, Rows));
        var byHand = JsonSerializer.Deserialize(json, PayloadContext.Default.LemlistMessages)!.Data!.ToArray();
        var ours = JsonSerializer.Deserialize(json, LemlistJsonContext.Default.MessagePage)!.Data!.Readable.ToArray();
        return new MappingPair(
            Scenario.Lemlist,
            () => Array.ConvertAll(byHand, mail => LemlistByHand.Message(conversation, mail)),
            () => Array.ConvertAll(ours, message => LemlistMapping.Message(new(conversation, message, default))));
    }

    private static MappingPair Sendkit()
    {
        var (conversation, json) = Page(Scenario.Sendkit, static (json, scenario) => SendkitPages.Thread(json, scenario, thread: 0));
        var byHand = JsonSerializer.Deserialize(json, PayloadContext.Default.SendkitDetail)!.Data!;
        var ours = JsonSerializer.Deserialize(json, SendkitJsonContext.Default.Thread)!.Data!;
        var origin = new SendkitThreadOrigin(conversation, ours);
        var (mails, messages) = (byHand.Messages!.ToArray(), ours.Messages!.Readable.ToArray());
        return new MappingPair(
            Scenario.Sendkit,
            () => Array.ConvertAll(mails, mail => SendkitByHand.Message(conversation, byHand, mail, "m0")),
            () => Array.ConvertAll(messages, message => SendkitMapping.Message(new(new(origin, "m0"), message, default))));
    }

    private static MappingPair LeadConnector()
    {
        var (conversation, json) = Page(Scenario.LeadConnector, static (json, scenario) => LeadConnectorPages.Messages(json, scenario, lastMessageId: null, Rows));
        var byHand = JsonSerializer.Deserialize(json, PayloadContext.Default.LeadConnectorThread)!.Messages!.Messages!.ToArray();
        var ours = JsonSerializer.Deserialize(json, LeadConnectorJsonContext.Default.LeadConnectorMessagePage)!.Messages!.Readable.ToArray();
        return new MappingPair(
            Scenario.LeadConnector,
            () => Array.ConvertAll(byHand, item => LeadConnectorByHand.Message(conversation, item)),
            () => Array.ConvertAll(ours, message => LeadConnectorMapping.Message(new(conversation, message, default))));
    }

    private static (ConversationId Conversation, byte[] Json) Page(string vendor, Action<Utf8JsonWriter, Scenario> write)
    {
        var scenario = new Scenario(vendor, Account: 0, Pages: 1, Rows);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            write(json, scenario);
        }

        return (new ConversationId(new AccountKey(vendor, scenario.Name), "conversation"), buffer.WrittenSpan.ToArray());
    }
}
