using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace UnifiedInbox.Testing.Tests.Conformance;

/// <summary>
/// A vendor nobody made a twin of: <c>GET /things</c> and <c>GET /things/{id}</c> (its notes), newest first, both with <c>from</c> and <c>limit</c>. Its answers say
/// where to go on; at row 4 comes an empty page that is not the end. Where it moves, the seven oldest things rise
/// to the top before the third list.
/// </summary>
internal sealed class TinyVendor(int statusOfUnknown = 404, bool moves = false) : HttpMessageHandler
{
    internal const int Things = 17;
    internal const string Key = "tiny-canary-4711";

    private const int Notes = 5;
    private const int Risen = 7;
    private const string EmptyAt = "4";
    private const string AfterEmpty = "4x";

    private static readonly DateTimeOffset Newest = new(2026, 1, 15, 8, 0, 0, TimeSpan.Zero);

    private readonly ConcurrentDictionary<string, bool> read = new();
    private readonly Lock gate = new();
    private readonly List<(int Number, DateTimeOffset At)> things = [.. Enumerable.Range(0, Things).Select(number => (number, Newest.AddMinutes(-number)))];
    private int lists;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(request.Headers.TryGetValues("X-Tiny-Key", out var keys) && keys.Single() == Key
            ? Answer(request.RequestUri!)
            : new HttpResponseMessage(HttpStatusCode.Unauthorized));
    }

    private HttpResponseMessage Answer(Uri address)
    {
        var query = address.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[^1]);
        if (address.AbsolutePath.StartsWith("/files/", StringComparison.Ordinal))
        {
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([1, 2, 3]) };
        }

        if (address.AbsolutePath == "/things")
        {
            return Page(List().Select(Thing), query);
        }

        var id = address.Segments[^1];
        if (!Enumerable.Range(0, Things).Any(number => IdOf(number) == id))
        {
            return new HttpResponseMessage((HttpStatusCode)statusOfUnknown);
        }

        if (query.ContainsKey("markAsRead"))
        {
            read[id] = true;
        }

        return Page(Enumerable.Range(0, Notes).Select(Note), query);
    }

    private List<(int Number, DateTimeOffset At)> List()
    {
        lock (gate)
        {
            if (moves && ++lists == 3)
            {
                foreach (var (number, _) in things.TakeLast(Risen).ToList())
                {
                    things.RemoveAll(thing => thing.Number == number);
                    things.Insert(0, (number, things[0].At.AddSeconds(1)));
                }
            }

            return [.. things];
        }
    }

    private JsonObject Thing((int Number, DateTimeOffset At) thing) => new()
    {
        ["id"] = IdOf(thing.Number),
        ["at"] = thing.At.ToString("O", CultureInfo.InvariantCulture),
        ["read"] = thing.Number % 3 == 0 || read.ContainsKey(IdOf(thing.Number)),
        ["channel"] = thing.Number % 2 == 0 ? "email" : "sms",
    };

    private static JsonObject Note(int number) => new() { ["id"] = $"note_{number}", ["at"] = Newest.AddMinutes(-number).ToString("O", CultureInfo.InvariantCulture), ["text"] = $"text {number}", ["file"] = number % 2 == 0 ? $"/files/{number}" : null };

    private static string IdOf(int number) => $"thing_{number + 10}";

    private static HttpResponseMessage Page(IEnumerable<JsonObject> rows, Dictionary<string, string> query)
    {
        var from = query["from"];
        var start = int.Parse(from.TrimEnd('x'), CultureInfo.InvariantCulture);
        var left = rows.Skip(start).ToArray();
        var page = from == EmptyAt ? [] : left.Take(int.Parse(query["limit"], CultureInfo.InvariantCulture)).ToArray();
        var next = from == EmptyAt ? AfterEmpty : page.Length < left.Length ? (start + page.Length).ToString(CultureInfo.InvariantCulture) : null;
        var body = new JsonObject { ["rows"] = new JsonArray([.. page]), ["next"] = next };
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
    }
}
