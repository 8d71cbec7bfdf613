using System.Text;
using System.Text.Json;
using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Core.Tests.Transport;

/// <summary>A reader that was led past a long text counts from there: nobody may notice.</summary>
internal sealed class LongTextTests
{
    private const string Quoted = """
        "say \"hi\""
        """;

    private static readonly string[] Elements =
    [
        $$"""{"_id":"a","text":{{Quoted}}}""",
        $$"""{ "_id" : "b", "text" : {{Quoted}} , "words" : [ "x" ] }""",
        $$"""{"text":{{Quoted}},"part":{"text":{{Quoted}}},"parts":[{"text":{{Quoted}}},{"_id":"\""}]}""",
        $$"""{"text":{{Quoted}},"count":[]}""",
        "null",
        "\"\"",
        "12.5",
        $$"""{"text":{{Quoted}},"new":[{"text":{{Quoted}}}],"_id":"z"}""",
        """{"text":"no quotes"}""",
        """{"text":"half \ud83d a character","_id":"y"}""",
        $$"""{"\u0074ext":{{Quoted}}}""",
    ];

    [Test]
    public void Each_element_is_where_it_stands_in_the_answer_and_its_misfits_cost_no_other()
    {
        var random = new Random(20261128);
        for (var round = 0; round < 300; round++)
        {
            string[] records = [.. Enumerable.Range(0, 8).Select(_ => Elements[random.Next(Elements.Length)])];
            var answer = Encoding.UTF8.GetBytes($$"""{"records":[{{string.Join(" , ", records)}}],"more":[{{string.Join(',', records)}}]}""");

            var page = Read(answer);

            foreach (var items in new[] { page.Records!, page.More! })
            {
                Assert.That(items.Elements.Select(item => Encoding.UTF8.GetString(answer, item.Start, item.Length)), Is.EqualTo(records), $"seed 20261128, round {round}");
                Assert.That(items.Elements.Select(item => item.Problem), Is.EqualTo(records.Select(ProblemOf)), $"seed 20261128, round {round}");
            }
        }
    }

    [Test]
    public void The_same_is_read_as_without_the_answer_at_hand()
    {
        var answer = Encoding.UTF8.GetBytes($$"""{"records":[{{string.Join(',', Elements)}}]}""");

        var (led, alone) = (Read(answer), JsonSerializer.Deserialize(answer, ProbeRecordContext.Default.ProbeRecordPage)!);

        Assert.That(led.Records!.Readable.Select(Told), Is.EqualTo(alone.Records!.Readable.Select(Told)));
        Assert.That(led.Records.Readable.First().Body, Is.EqualTo("say \"hi\""));
    }

    [Test]
    public void The_reader_is_led_past_each_long_text_also_when_it_was_taken_back()
    {
        var answer = Encoding.UTF8.GetBytes($$"""{"a":{{Quoted}},"b":{{Quoted}},"c":{"d":{{Quoted}} } }""");
        using var bytes = AnswerBytes.Begin(answer);
        var reader = new Utf8JsonReader(answer);
        reader.Read();
        reader.Read();
        var start = reader;
        var ledTo = AnswerBytes.LedTo;

        List<(string? Text, bool IsLed)> read = [ReadOne(ref reader), ReadOne(ref reader)];
        AnswerBytes.GoBack(ref reader, start, ledTo);
        read.AddRange([ReadOne(ref reader), ReadOne(ref reader)]);

        Assert.That(read, Is.EqualTo(Enumerable.Repeat(("say \"hi\"", true), 4)));

        static (string? Text, bool IsLed) ReadOne(ref Utf8JsonReader reader)
        {
            var text = PayloadValue.LongText(ref reader);
            var isLed = reader.BytesConsumed == 0;
            reader.Read();
            return (text, isLed);
        }
    }

    [Test]
    public void A_nested_call_of_the_serializer_reads_no_further_than_its_part()
    {
        var answer = Encoding.UTF8.GetBytes($$"""[{{Elements[0]}},{{Elements[7]}}]""");
        using var bytes = AnswerBytes.Begin(answer);
        var reader = new Utf8JsonReader(answer);
        reader.Read();
        reader.Read();

        var first = JsonSerializer.Deserialize(ref reader, ProbeRecordContext.Default.ProbeRecord);
        reader.Read();
        var second = JsonSerializer.Deserialize(ref reader, ProbeRecordContext.Default.ProbeRecord);

        Assert.That((first?.Body, second?.Body, second?.Id), Is.EqualTo(("say \"hi\"", "say \"hi\"", "z")));
        Assert.That(reader.Read() && reader.TokenType == JsonTokenType.EndArray && !reader.Read(), Is.True);
    }

    [Test]
    public void A_nested_call_of_the_serializer_reads_no_further_than_its_part_when_an_element_of_it_does_not_fit()
    {
        var answer = Encoding.UTF8.GetBytes($$"""[{"records":[{{Elements[3]}},{{Elements[0]}}]},7]""");
        using var bytes = AnswerBytes.Begin(answer);
        var reader = new Utf8JsonReader(answer);
        reader.Read();
        reader.Read();

        var page = JsonSerializer.Deserialize(ref reader, ProbeRecordContext.Default.ProbeRecordPage)!;

        Assert.That(page.Records!.Elements.Select(item => item.Value?.Body), Is.EqualTo(new[] { null, "say \"hi\"" }));
        Assert.That(reader.Read() && reader.GetInt32() == 7, Is.True);
    }

    [Test]
    public void What_follows_the_end_of_the_answer_is_still_an_error()
    {
        var answer = Encoding.UTF8.GetBytes($$"""{"records":[{{Elements[0]}}]} x""");

        Assert.That(() => Read(answer), Throws.InstanceOf<JsonException>());
    }

    [Test]
    public void An_answer_that_breaks_off_behind_a_long_text_is_an_error()
    {
        var whole = Encoding.UTF8.GetBytes($$"""{"records":[{{Elements[2]}}]}""");

        for (var length = 1; length < whole.Length; length++)
        {
            var part = whole[..length];
            Assert.That(() => Read(part), Throws.InstanceOf<JsonException>(), Encoding.UTF8.GetString(part));
        }
    }

    [Test]
    public void Deeply_nested_parts_are_refused_however_often_the_reader_was_led()
    {
        var deep = string.Concat(Enumerable.Repeat($$"""{"text":{{Quoted}},"part":""", 70)) + "null" + new string('}', 70);
        var answer = Encoding.UTF8.GetBytes($$"""{"records":[{{deep}}]}""");

        Assert.That(() => Read(answer), Throws.InstanceOf<JsonException>());
    }

    private static string? ProblemOf(string element) => element switch
    {
        "null" => "the element is null",
        "\"\"" or "12.5" => "the element does not fit",
        _ when element.Contains("\"count\":[]", StringComparison.Ordinal) => "the element does not fit at $.count",
        _ when element.Contains("ud83d", StringComparison.Ordinal) => "the element does not fit at $.text",
        _ => null,
    };

    private static string Told(ProbeRecord? record) => record is null
        ? "none"
        : $"{record.Id} {record.Body} {string.Join(',', record.Words ?? [])} ({(record.Inner is null ? "" : Told(record.Inner))}) [{string.Join(';', record.Inners?.Select(Told) ?? [])}]";

    private static ProbeRecordPage Read(byte[] answer)
    {
        using var bytes = AnswerBytes.Begin(answer);
        return JsonSerializer.Deserialize(answer, ProbeRecordContext.Default.ProbeRecordPage)!;
    }
}
