using System.Text;
using System.Text.Json;
using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Core.Tests.Transport;

internal sealed class PayloadFieldsTests
{
    [Test]
    public void Every_kind_of_value_is_read()
    {
        var record = Read(
            """{"_id":7,"text":"a \"b\"","words":["x",null,2],"at":"2026-03-01T10:00:00Z","count":"12","number":1.5,"flag":1,"part":{"_id":"p"},"parts":[{"_id":"q"},null]}""");

        Assert.That((record.Id, record.Body, record.Count, record.Size, record.IsSet), Is.EqualTo(("7", "a \"b\"", (long?)12, (double?)1.5, (bool?)true)));
        Assert.That(record.Words, Is.EqualTo(new[] { "x", "2" }));
        Assert.That(record.At, Is.EqualTo(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero)));
        Assert.That((record.Inner?.Id, record.Inners?[0]?.Id, record.Inners?[1]), Is.EqualTo(("p", "q", (ProbeRecord?)null)));
    }

    [TestCase("""{"count":3,"_id":"a","flag":true}""", Description = "in another order")]
    [TestCase("""{"new":{"_id":[1,{"count":9}]},"_id":"a","newer":[{}],"count":3,"newest":null}""", Description = "among unknown ones")]
    [TestCase("""{"_id":"first","count":1,"_id":"a","count":3}""", Description = "twice")]
    [TestCase("""{"\u005fid":"a","c\u006funt":3}""", Description = "with escapes in their names")]
    public void Fields_are_found_however_they_come(string json)
    {
        var record = Read(json);

        Assert.That((record.Id, record.Count), Is.EqualTo(("a", (long?)3)));
    }

    [Test]
    public void A_name_is_taken_as_it_is_spelt() => Assert.That(Read("""{"_ID":"a","Count":3}""") is { Id: null, Count: null }, Is.True);

    [Test]
    public void What_is_null_or_missing_is_null()
    {
        var record = Read("""{"_id":null,"text":null,"words":null,"at":null,"count":null,"number":null,"flag":null,"part":null,"parts":null}""");

        Assert.That(record is { Id: null, Body: null, Words: null, At: null, Count: null, Size: null, IsSet: null, Inner: null, Inners: null }, Is.True);
    }

    [TestCase("""{"_id":{}}""", "$._id")]
    [TestCase("""{"new":1,"text":[]}""", "$.text")]
    [TestCase("""{"part":{"part":{"count":[]}}}""", "$.part.part.count")]
    [TestCase("""{"parts":[{},null,{"_id":"a","flag":{}}]}""", "$.parts[2].flag")]
    [TestCase("""{"parts":[7]}""", "$.parts[0]")]
    [TestCase("""{"parts":{}}""", "$.parts")]
    [TestCase("""{"part":"p"}""", "$.part")]
    [TestCase("""{"_id":"\ud83d"}""", "$._id", Description = "half a character")]
    [TestCase("""{"text":"\ud83d"}""", "$.text", Description = "half a character")]
    public void What_does_not_fit_is_told_by_its_path(string json, string path) =>
        Assert.That(() => Read(json), Throws.InstanceOf<JsonException>().With.Property(nameof(JsonException.Path)).EqualTo(path));

    [TestCase("[]")]
    [TestCase("\"text\"")]
    [TestCase("1")]
    public void What_is_no_object_says_what_was_expected(string json) =>
        Assert.That(() => Read(json), Throws.InstanceOf<JsonException>().With.Message.Contains("An object was expected"));

    [Test]
    public void What_is_no_list_says_what_was_expected() =>
        Assert.That(() => Read("""{"parts":1}"""), Throws.InstanceOf<JsonException>().With.Message.Contains("A list was expected"));

    [Test]
    public void Neither_a_list_of_fields_nor_a_converter_may_be_missing()
    {
        Assert.That(() => new PayloadFields<ProbeRecord>(null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("fields"));
        Assert.That(() => Convert(null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("converter"));

        static void Convert(PayloadConverter<string> converter)
        {
            var reader = new Utf8JsonReader("1"u8);
            PayloadValue.Of(converter, ref reader);
        }
    }

    [TestCase("""{"new":[1,}""")]
    [TestCase("""{"_id":"a",}""")]
    [TestCase("""{"_id":"a" """)]
    public void What_breaks_off_or_goes_on_wrongly_is_no_record(string json) => Assert.That(() => Read(json), Throws.InstanceOf<JsonException>());

    private static ProbeRecord Read(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        using var answer = AnswerBytes.Begin(bytes);
        return JsonSerializer.Deserialize(bytes, ProbeRecordContext.Default.ProbeRecord)!;
    }
}
