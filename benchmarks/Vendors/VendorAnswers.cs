using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace UnifiedInbox.Benchmarks.Vendors;

/// <summary>What a request gets: made when it is asked for, and kept, unless the list is too long to keep, so that the client's work is what is measured.</summary>
internal sealed class VendorAnswers
{
    private const int PagesWorthKeeping = 100;

    private static readonly JsonWriterOptions AsJavaScriptDoes = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ConcurrentDictionary<string, byte[]> kept = new(StringComparer.Ordinal);

    public ReadOnlyMemory<byte> To(Scenario scenario, string[] path, string pathAndQuery, Func<string, string?> query) =>
        scenario.Pages > PagesWorthKeeping ? Make(scenario, path, query) : kept.GetOrAdd(pathAndQuery, _ => Make(scenario, path, query).ToArray());

    private static ReadOnlyMemory<byte> Make(Scenario scenario, string[] path, Func<string, string?> query)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, AsJavaScriptDoes))
        {
            Write(json, scenario, path, query);
        }

        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, Scenario scenario, string[] path, Func<string, string?> query)
    {
        switch (scenario.Vendor, path)
        {
            case (Scenario.Lemlist, ["inbox"]):
                LemlistPages.Conversations(json, scenario, Number(query("page")), Number(query("limit")));
                break;
            case (Scenario.Lemlist, ["inbox", _]):
                LemlistPages.Messages(json, scenario, Number(query("skip")), Number(query("limit")));
                break;
            case (Scenario.Sendkit, ["v1", "inbox"]):
                SendkitPages.Conversations(json, scenario, query("cursor"), Number(query("limit")));
                break;
            case (Scenario.Sendkit, ["v1", "inbox", var conversation]):
                SendkitPages.Thread(json, scenario, VendorRows.Of(conversation));
                break;
            case (Scenario.LeadConnector, ["conversations", "search"]):
                LeadConnectorPages.Conversations(json, scenario, Instant(query("startAfterDate")), Number(query("limit")));
                break;
            case (Scenario.LeadConnector, ["conversations", _, "messages"]):
                LeadConnectorPages.Messages(json, scenario, query("lastMessageId"), Number(query("limit")));
                break;
            default:
                throw new NotSupportedException($"{scenario.Vendor} has no {string.Join('/', path)}.");
        }
    }

    private static int Number(string? text) => int.Parse(text!, CultureInfo.InvariantCulture);

    private static long? Instant(string? text) => text is null ? null : long.Parse(text, CultureInfo.InvariantCulture);
}
