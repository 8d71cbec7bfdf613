using System.Text;
using System.Text.Json;
using UnifiedInbox.Cli.Tests.Harness;

namespace UnifiedInbox.Cli.Tests.Json;

public sealed class UntrustedTextTests
{
    [TestCase("a\nb\u001b[31m\0\u007f\u0085", @"a\nb\u001B[31m\u0000\u007F\u0085")]
    [TestCase("\u202Egnp.exe\u202C", @"\u202Egnp.exe\u202C")]
    [TestCase("\u2066a\u2069 \u200Fb\uFEFF\u2028", @"\u2066a\u2069 \u200Fb\uFEFF\u2028")]
    [TestCase("quote \" slash \\", @"quote \"" slash \\")]
    [TestCase("<b>é & 日本語</b>", "<b>é & 日本語</b>")]
    public void Control_and_format_characters_are_escaped_and_the_rest_stays_readable(string text, string written)
    {
        var line = Line.Of(output => InboxJson.WriteLine(output, new Conversation { Id = Samples.Id, Preview = text }));

        Assert.That(line, Does.Contain($"\"preview\":\"{written}\","));
        Assert.That(PreviewOf(line), Is.EqualTo(text));
    }

    [Test]
    public void Any_character_survives_the_round_trip()
    {
        var text = string.Concat(Enumerable.Range(1, 0x10FFFF).Where(Rune.IsValid).Where(value => value % 7 == 0 || value < 0x3000).Select(char.ConvertFromUtf32));

        var line = Line.Of(output => InboxJson.WriteLine(output, new Conversation { Id = Samples.Id, Preview = text }));

        Assert.That(PreviewOf(line), Is.EqualTo(text));
    }

    [TestCase("{ \"a\" : [ 1 ,\n 2.50 ] }", """{"a":[1,2.50]}""", TestName = "Json_is_embedded_without_white_space")]
    [TestCase("""{"a":"\u202e"}""", """{"a":"\u202E"}""", TestName = "An_override_inside_kept_json_is_escaped")]
    [TestCase("""{"a":1""", """
        "{\"a\":1"
        """, TestName = "Cut_json_becomes_a_string")]
    [TestCase("""{"a":"\ud800"}""", """
        "{\"a\":\"\\ud800\"}"
        """, TestName = "Json_with_half_a_surrogate_pair_becomes_a_string")]
    [TestCase("<html>\n</html>", @"""<html>\n</html>""", TestName = "A_page_of_markup_becomes_a_string")]
    public void Kept_text(string raw, string written)
    {
        var line = Line.Of(output => InboxJson.WriteLine(output, new SkippedItem(Samples.Account, "op", null, "why", Samples.Raw(raw))));

        Assert.That(line, Does.EndWith($"\"raw\":{written}}}"));
        Assert.That(() => JsonDocument.Parse(line).Dispose(), Throws.Nothing);
    }

    [Test]
    public void Kept_bytes_that_are_no_utf8_still_make_a_line_of_json()
    {
        var raw = new RawPayload(new byte[] { (byte)'"', 0xC3, 0x28, 0xFF, (byte)'"' });

        var line = Line.Of(output => InboxJson.WriteLine(output, new SkippedItem(Samples.Account, "op", null, "why", raw)));

        Assert.That(() => JsonDocument.Parse(line).Dispose(), Throws.Nothing);
        Assert.That(line, Does.Contain("\uFFFD").Or.Contain(@"\uFFFD"));
    }

    private static string? PreviewOf(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("preview").GetString();
    }
}
