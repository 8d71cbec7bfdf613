using System.Text;
using System.Text.Json;
using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Tests.Support;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Core.Tests.Transport;

internal sealed class ItemsConverterTests
{
    private static readonly ItemsConverter<ProbeThing> Converter = new();

    [TestCase("""{"id":"a"}""", null)]
    [TestCase("null", "the element is null")]
    [TestCase("[1]", "the element does not fit")]
    [TestCase("""{"id":"a","text":[]}""", "the element does not fit at $.text")]
    public void A_lone_element_is_a_list_of_one_and_isolated_like_one(string element, string? problem)
    {
        var json = Encoding.UTF8.GetBytes($$"""{"before":1,"it": {{element}} ,"behind":2}""");
        var reader = new Utf8JsonReader(json);
        while (!(reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("it")))
        {
            reader.Read();
        }

        reader.Read();
        var items = Converter.ReadOne(ref reader, ProbeJsonContext.Default.Options);

        var item = items.Elements.Single();
        Assert.That(item.Problem, Is.EqualTo(problem));
        Assert.That(Encoding.UTF8.GetString(json, item.Start, item.Length), Is.EqualTo(element));
        Assert.That((items.Count, items.Readable.LastOrDefault()?.Id), Is.EqualTo((1, problem is null ? "a" : null)));
        Assert.That(reader.Read() && reader.ValueTextEquals("behind"), Is.True);
    }

    [Test]
    [Catalogue(35)]
    public void A_list_longer_than_any_page_does_not_fit()
    {
        var json = $$"""{"things":[{{string.Join(',', Enumerable.Repeat("null", 50_001))}}]}""";

        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, ProbeJsonContext.Default.ProbePage));
    }

    [Test]
    public void The_last_element_that_could_be_read_counts()
    {
        var page = JsonSerializer.Deserialize("""{"things":[{"id":"a"},{"id":"b"},null,7]}""", ProbeJsonContext.Default.ProbePage)!;

        Assert.That((page.Things!.Count, page.Things.Readable.Last().Id), Is.EqualTo((4, "b")));
    }

    [Test]
    public void Nothing_is_ever_written() =>
        Assert.Throws<NotSupportedException>(static () => JsonSerializer.Serialize(new ProbePage { Things = new Items<ProbeThing>([]) }, ProbeJsonContext.Default.ProbePage));
}
