using System.Text.Json;
using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Transport;

internal sealed class TolerantConverterTests
{
    [TestCase("\"2024-03-27T18:13:49.000Z\"", "2024-03-27T18:13:49.0000000+00:00")]
    [TestCase("\"2024-03-27T18:13:49\"", "2024-03-27T18:13:49.0000000+00:00", Description = "no zone is UTC, whatever the machine's")]
    [TestCase("\"2024-03-27T18:13:49+14:00\"", "2024-03-27T04:13:49.0000000+00:00")]
    [TestCase("\"2024-03-27\"", "2024-03-27T00:00:00.0000000+00:00")]
    [TestCase("1711563229000", "2024-03-27T18:13:49.0000000+00:00")]
    [TestCase("1711563229000.5", "2024-03-27T18:13:49.0000000+00:00")]
    [TestCase("\"1711563229000\"", "2024-03-27T18:13:49.0000000+00:00")]
    [TestCase("\"Wed, 27 Mar 2024 18:13:49 GMT\"", "2024-03-27T18:13:49.0000000+00:00")]
    [TestCase("null", null)]
    [TestCase("\"\"", null)]
    [TestCase("\"0000-00-00\"", null)]
    [TestCase("\"yesterday\"", null)]
    [TestCase("\"10:30\"", null, Description = "the day would be the machine's today")]
    [TestCase("\"March 27\"", null, Description = "the year would be the machine's")]
    [TestCase("\"0001-01-01T00:00:00+14:00\"", null)]
    [TestCase("\"2016-12-31T23:59:60Z\"", null)]
    [TestCase("\"2024-03-27 18:13:49 +02:00\"", "2024-03-27T16:13:49.0000000+00:00")]
    [TestCase("1e400", null)]
    [TestCase("99999999999999999999", null)]
    [TestCase("\"-99999999999999999\"", null)]
    [Catalogue(33)]
    public void An_instant_is_read_in_every_form_the_vendors_use(string json, string? expected) =>
        Assert.That(Read($$"""{"at":{{json}}}""").At?.ToString("o"), Is.EqualTo(expected));

    [TestCase("\"text\"", "text")]
    [TestCase("123", "123")]
    [TestCase("1.50", "1.50")]
    [TestCase("true", "true")]
    [TestCase("null", null)]
    [Catalogue(25)]
    public void A_text_may_be_a_number_or_a_truth_value(string json, string? expected) =>
        Assert.That(Read($$"""{"text":{{json}}}""").Text, Is.EqualTo(expected));

    [TestCase("12", 12L)]
    [TestCase("\"12\"", 12L)]
    [TestCase("12.0", 12L)]
    [TestCase("12.5", null)]
    [TestCase("\"many\"", null)]
    [TestCase("1e300", null)]
    [TestCase("null", null)]
    [Catalogue(34)]
    public void A_whole_number_may_be_digits_in_a_text(string json, long? expected) =>
        Assert.That(Read($$"""{"count":{{json}}}""").Count, Is.EqualTo(expected));

    [TestCase("1.5", 1.5)]
    [TestCase("\"1.5\"", 1.5)]
    [TestCase("\"1,5\"", null)]
    [TestCase("\"NaN\"", null)]
    [TestCase("\"Infinity\"", null)]
    [Catalogue(34)]
    public void A_number_is_finite_or_null(string json, double? expected) =>
        Assert.That(Read($$"""{"number":{{json}}}""").Number, Is.EqualTo(expected));

    [TestCase("true", true)]
    [TestCase("\"true\"", true)]
    [TestCase("0", false)]
    [TestCase("1", true)]
    [TestCase("2", null)]
    [TestCase("\"yes\"", null)]
    [TestCase("null", null)]
    public void A_truth_value_may_be_a_text_or_a_number(string json, bool? expected) =>
        Assert.That(Read($$"""{"explodes":{{json}}}""").Explodes, Is.EqualTo(expected));

    [TestCase("""["a",null,3]""", "a|3")]
    [TestCase("\"alone\"", "alone")]
    [TestCase("[]", "")]
    public void A_list_of_texts_drops_nulls_and_bears_a_lone_text(string json, string expected) =>
        Assert.That(string.Join('|', Read($$"""{"words":{{json}}}""").Words!), Is.EqualTo(expected));

    [TestCase("text")]
    [TestCase("at")]
    [TestCase("count")]
    [TestCase("number")]
    [TestCase("explodes")]
    [TestCase("words")]
    public void What_has_parts_where_a_value_belongs_is_refused(string member) =>
        Assert.That(() => Read($$$"""{"{{{member}}}":{"a":1}}"""), Throws.InstanceOf<JsonException>());

    private static ProbeThing Read(string json) => JsonSerializer.Deserialize(json, ProbeJsonContext.Default.ProbeThing)!;
}
