using System.Text;

namespace UnifiedInbox.Hostile.Tests.Fuzzing;

/// <summary>Spoils a document in one to three places, knowing what JSON is. Equal seeds make equal documents.</summary>
internal sealed class Mutator(int seed)
{
#pragma warning disable CA5394 // A seed must give the same documents again.
    private readonly Random random = new(seed);

    public byte[] Mutate(SeedDocument document)
    {
        var places = new List<JsonSpan>();
        for (var wanted = random.Next(1, 4); wanted > 0; wanted--)
        {
            var place = Pick(document.Values);
            if (places.TrueForAll(other => place.End <= From(other) || From(place) >= other.End)) places.Add(place);
        }

        var mutated = new List<byte>(document.Bytes.Length + 256);
        var copied = 0;
        foreach (var place in places.OrderBy(From))
        {
            mutated.AddRange(document.Bytes.AsSpan(copied, From(place) - copied));
            Spoil(mutated, document, place);
            copied = place.End;
        }

        mutated.AddRange(document.Bytes.AsSpan(copied));
        return random.Next(12) switch
        {
            0 => [.. mutated.Take(random.Next(mutated.Count))],
            1 when mutated.Count > 0 => WithOddBytes(mutated),
            _ => [.. mutated],
        };
    }

    private static int From(JsonSpan place) => place.MemberStart >= 0 ? place.MemberStart : place.Start;

    private void Spoil(List<byte> mutated, SeedDocument document, JsonSpan place)
    {
        var name = document.Bytes.AsSpan(From(place), place.Start - From(place));
        var value = document.Bytes.AsSpan(place.Start, place.End - place.Start);
        mutated.AddRange(name);
        switch (random.Next(10))
        {
            case 0 when place.MemberStart >= 0:
                mutated.AddRange(value);
                mutated.Add((byte)',');
                mutated.AddRange(name);
                mutated.AddRange(OddValues.All[random.Next(OddValues.All.Count)]);
                break;
            case 1 when place.MemberStart >= 0:
                mutated.RemoveRange(mutated.Count - name.Length, name.Length);
                mutated.AddRange("\"gone\":0"u8);
                break;
            case 2:
                var other = Pick(document.Values);
                mutated.AddRange(document.Bytes.AsSpan(other.Start, other.End - other.Start));
                break;
            case 3:
                mutated.Add((byte)'[');
                mutated.AddRange(value);
                mutated.Add((byte)']');
                break;
            case 4 when place.MemberStart < 0:
                for (var times = random.Next(2, 30); times > 0; times--)
                {
                    mutated.AddRange(value);
                    mutated.Add((byte)',');
                }

                mutated.AddRange(value);
                break;
            case 5 when value.Length > 2 && value[0] == '"':
                mutated.AddRange(value[..^1]);
                mutated.AddRange(OddValues.InText[random.Next(OddValues.InText.Count)]);
                mutated.Add((byte)'"');
                break;
            case 6 when value[0] is not ((byte)'"' or (byte)'{' or (byte)'['):
                mutated.Add((byte)'"');
                mutated.AddRange(value);
                mutated.Add((byte)'"');
                break;
            default:
                mutated.AddRange(OddValues.All[random.Next(OddValues.All.Count)]);
                break;
        }
    }

    private byte[] WithOddBytes(List<byte> bytes)
    {
        for (var times = random.Next(1, 4); times > 0; times--) bytes[random.Next(bytes.Count)] = (byte)random.Next(256);
        return [.. bytes];
    }

    private T Pick<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];
#pragma warning restore CA5394

    /// <summary>What no vendor should send in place of a value.</summary>
    private static class OddValues
    {
        public static IReadOnlyList<byte[]> All { get; } =
        [
            .. new[]
            {
                "null", "true", "false", "0", "-0", "-1", "1", "1.5", "-2.5e-3", "12", "999", "1e400", "-1e400", "1e3", "9223372036854775807", "9223372036854775808", "-9223372036854775809",
                "2147483648", "1711563229000", "1711563229", "253402300799999", "253402300800000", "-62135596800001", "0.1e-400", new string('9', 400), "NaN", "Infinity", "01", "+1", ".5", "undefined",
                "\"\"", "\" \"", "\"12\"", "\"-1\"", "\"1e9\"", "\"true\"", "\"null\"", "\"x\"", "\"..\"", "\".\"", "\"a/b\"", "\"a%2fb\"", "\"a b\"", "\"search\"", "\"https://elsewhere.example/\"",
                "\"2024-13-45T99:99:99Z\"", "\"0000-00-00\"", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59.9999999-14:00\"", "\"2016-12-31T23:59:60Z\"", "\"2024-06-01\"", "\"2024-06-01T14:30\"",
                "\"2024-06-01T14:30:00+14:00\"", "\"Tue Feb 16 2021 09:02:42 GMT+0100 (Central)\"", "\"1711563229000\"", "\"1711563229\"", "\"June\"", "\"14:30\"", "\"99999999999999999999\"",
                "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u202e\"", "\"\\ufeff\"", "\"\\x\"", "\"\\u12\"", "\"\t\"", "\"<script>\"", "\"I\u0307\u0130i\u0131\"", "\"\ud83d\ude0e\"",
                "[]", "{}", "[[]]", "[null]", "[{}]", "[null,null]", "[\"\"]", "[1,\"a\",null,{},[]]", "{\"a\":{}}", "{\"id\":null}", "{\"_id\":1,\"_id\":2}", "{\"\":0}", "[", "{", "\"", ",", ":", "",
                "{\"email\":{\"email\":{\"messageIds\":[null,1,{},\"a/b\",\"ok\"]}}}",
                $"\"{new string('a', 5000)}\"", $"{new string('[', 70)}{new string(']', 70)}", new string('[', 3000),
                $"{string.Concat(Enumerable.Repeat("{\"a\":", 65))}0{new string('}', 65)}",
            }.Select(Encoding.UTF8.GetBytes),
            [(byte)'"', 0xFF, 0xFE, (byte)'"'], [(byte)'"', 0xC0, 0x80, (byte)'"'], [(byte)'"', 0xED, 0xA0, 0x80, (byte)'"'], [(byte)'"', 0xF4, 0x90, 0x80, 0x80, (byte)'"'],
        ];

        public static IReadOnlyList<byte[]> InText { get; } =
            [.. new[] { "\\u0000", "\\ud83d", "\\n", "/", " ", "\\\\", "\\\"", "%00", "\u00e9", "a\u0301" }.Select(Encoding.UTF8.GetBytes), [0x80], [0xE2, 0x82]];
    }
}
