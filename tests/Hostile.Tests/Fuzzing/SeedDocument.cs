using System.Text;
using System.Text.Json;

namespace UnifiedInbox.Hostile.Tests.Fuzzing;

/// <summary>A documented body and where its values stand.</summary>
internal sealed class SeedDocument
{
    public SeedDocument(string fixture)
    {
        Fixture = fixture;
        using var compact = JsonDocument.Parse(UnifiedInbox.Tests.Support.Fixture.Read(fixture));
        Bytes = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(compact));
        Values = [.. SpansOf(Bytes)];
    }

    public string Fixture { get; }

    public byte[] Bytes { get; }

    public IReadOnlyList<JsonSpan> Values { get; }

    private static List<JsonSpan> SpansOf(byte[] bytes)
    {
        var spans = new List<JsonSpan>();
        var open = new Stack<(int Start, int Member)>();
        var member = -1;
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    member = start;
                    continue;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    open.Push((start, member));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    var opened = open.Pop();
                    spans.Add(new JsonSpan(opened.Start, (int)reader.BytesConsumed, opened.Member));
                    break;
                default:
                    spans.Add(new JsonSpan(start, (int)reader.BytesConsumed, member));
                    break;
            }

            member = -1;
        }

        return spans;
    }
}
