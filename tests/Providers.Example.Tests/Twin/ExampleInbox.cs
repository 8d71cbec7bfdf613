using System.Text.Json.Nodes;

namespace UnifiedInbox.Providers.Example.Tests.Twin;

/// <summary>What the made-up vendor holds: twenty conversations by mail, by text message or by both, the same at every start.</summary>
internal sealed class ExampleInbox
{
    private static readonly DateTimeOffset Newest = new(2026, 1, 15, 8, 59, 0, TimeSpan.Zero);

    /// <summary>Newest activity first.</summary>
    private readonly List<(int Number, long LastAt)> order = [.. Enumerable.Range(0, ExampleTwin.Conversations).Select(number => (number, At(number, place: 0)))];

    internal IReadOnlyList<JsonObject> List(bool unreadOnly) =>
        [.. order.Where(entry => !unreadOnly || UnreadIn(entry.Number) > 0).Select(entry => Conversation(entry.Number, entry.LastAt))];

    internal void RaiseOldest()
    {
        var (number, _) = order[^1];
        order.RemoveAt(order.Count - 1);
        order.Insert(0, (number, order[0].LastAt + 60));
    }

    /// <summary>Null for an id nobody has.</summary>
    internal static IReadOnlyList<JsonObject>? Messages(string conversationId)
    {
        var number = Enumerable.Range(0, ExampleTwin.Conversations).Where(number => IdOf(number) == conversationId).Cast<int?>().SingleOrDefault();
        return number is { } found ? [.. Enumerable.Range(0, LengthOf(found)).Select(place => Message(found, place))] : null;
    }

    private static JsonObject Conversation(int number, long lastAt) => new()
    {
        ["id"] = IdOf(number),
        ["person"] = new JsonObject { ["id"] = $"pe_{number}", ["name"] = $"Person {number}", ["email"] = AddressOf(number), ["phone"] = $"+49 555 01{number:00}" },
        ["channels"] = new JsonArray([.. Enumerable.Range(0, LengthOf(number)).Select(place => ChannelOf(number, place)).Distinct().Select(word => JsonValue.Create(word))]),
        ["last_at"] = lastAt,
        ["last_from"] = AuthorOf(place: 0),
        ["snippet"] = TextOf(number, place: 0),
        ["unread"] = UnreadIn(number),
    };

    /// <summary>Place 0 is the newest.</summary>
    private static JsonObject Message(int number, int place)
    {
        var isMail = ChannelOf(number, place) == "mail";
        var isTheirs = AuthorOf(place) == "person";
        var message = new JsonObject
        {
            ["id"] = $"ms_{number}_{place}",
            ["channel"] = ChannelOf(number, place),
            ["from"] = AuthorOf(place),
            ["at"] = At(number, place),
            ["sender"] = isTheirs ? AddressOf(number) : "team@example.com",
            ["sender_name"] = isTheirs ? $"Person {number}" : "The team",
            ["to"] = new JsonArray(isTheirs ? "team@example.com" : AddressOf(number)),
            ["status"] = number % 5 == 0 ? "bounced" : "delivered",
        };
        message[isMail ? "html" : "text"] = isMail ? $"<p>{TextOf(number, place)}</p>" : TextOf(number, place);
        if (isMail)
        {
            message["subject"] = $"Subject {number}";
            message["files"] = new JsonArray(new JsonObject { ["name"] = "offer.txt", ["type"] = "text/plain", ["bytes"] = 21, ["url"] = $"/v2/files/fi_{number}_{place}" });
        }

        return message;
    }

    private static string IdOf(int number) => $"cv_{number:000}";

    private static string AddressOf(int number) => $"person{number}@example.org";

    private static int LengthOf(int number) => (number * 3 % 7) + 1;

    private static int UnreadIn(int number) => number % 3;

    private static string ChannelOf(int number, int place) => number % 4 == 0 || (number % 4 == 1 && place % 2 == 0) ? "text" : "mail";

    private static string AuthorOf(int place) => place % 2 == 0 ? "person" : "team";

    private static string TextOf(int number, int place) => $"What was said in {number}, {place} messages ago.";

    private static long At(int number, int place) => Newest.AddSeconds((-97 * number) - (3600 * place)).ToUnixTimeSeconds();
}
