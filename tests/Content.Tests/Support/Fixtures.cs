using System.Text.Json;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Content.Tests.Support;

/// <summary>The bodies this project's tests share, from the JSON files in its Fixtures folder.</summary>
internal static class Fixtures
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    internal static IReadOnlyList<ReplyFixture> Replies { get; } = [.. Read<ReplyFixture>("replies-html.json"), .. Read<ReplyFixture>("replies-text.json")];

    internal static IReadOnlyList<Vector> Vectors { get; } = Read<Vector>("vectors.json");

    internal static IEnumerable<MessageBody> Bodies =>
        Replies.Select(static reply => reply.Body).Concat(Vectors.Select(static vector => MessageBody.FromHtml(vector.Html)));

    private static List<T> Read<T>(string file) => JsonSerializer.Deserialize<List<T>>(Fixture.Read(file), Options)!;
}
