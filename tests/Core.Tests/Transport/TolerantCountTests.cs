using System.Text.Json;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Core.Tests.Transport;

internal sealed class TolerantCountTests
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new TolerantCount() } };

    [TestCase("12", 12L)]
    [TestCase("\"12\"", 12L)]
    [TestCase("-1", -1L)]
    [TestCase("\"many\"", null)]
    [TestCase("null", null)]
    [TestCase("true", null)]
    [TestCase("[1]", null)]
    [TestCase("""{ "value": 12 }""", null)]
    public void A_count_that_is_none_costs_nothing(string json, long? expected) =>
        Assert.That(JsonSerializer.Deserialize<long?[]>($"[{json}, 7]", Options), Is.EqualTo(new[] { expected, 7L }));
}
