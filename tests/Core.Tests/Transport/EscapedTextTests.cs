using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Core.Tests.Transport;

/// <summary>The base library's reader says what a text is: this one may leave a text to it, and never see another.</summary>
internal sealed class EscapedTextTests
{
    private const int Seed = 20261128;

    [Test]
    public void Whatever_is_written_as_JSON_is_read_as_it_was([Values] bool escapesAllButAscii)
    {
        var random = new Random(Seed);
        string[] pieces = ["\"", "\\", "/", "\n", "\r\n", "\t", "\b", "\f", "\u0001", "\u007f", "\u2028", "Zoë", "🙂", "<p style=\"margin:0\">", "plain words, many of them, one behind the other", "\uffff", "é"];
        var encoder = escapesAllButAscii ? JavaScriptEncoder.Default : JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        for (var round = 0; round < 5_000; round++)
        {
            var text = '"' + string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => pieces[random.Next(pieces.Length)]));
            var json = Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(text, encoder)}\"");

            var isRead = EscapedText.TryRead([.. json, .. ",\"next\":\"\\n\"}"u8], out var read, out var length);

            Assert.That((isRead, read, length), Is.EqualTo((true, text, json.Length)), $"seed {Seed}, round {round}");
        }
    }

    [Test]
    public void Whatever_bytes_come_it_reads_what_the_base_library_reads_or_nothing()
    {
        var random = new Random(Seed);
        byte[][] pieces =
        [
            .. new[] { "\"", "\\", "\\\"", "\\\\", "\\n", "\\u", "\\u00", "\\u00eb", "\\uD83D", "\\uDE42", "\\uD83D\\uDE42", "\\ud83d\\ude42", "\\u0000", "\\x", "\\/", "+0", "0x1", "ë", "🙂", "a", "u0041", "\n", "\t", "\0", " " }.Select(Encoding.UTF8.GetBytes),
            [0xC3], [0xA9], [0xED, 0xA0, 0x80], [0xF0, 0x9F], [0xFF], [0x7F],
        ];
        var read = 0;
        for (var round = 0; round < 200_000; round++)
        {
            byte[] json = [(byte)'"', .. Enumerable.Range(0, random.Next(8)).SelectMany(_ => pieces[random.Next(pieces.Length)]), (byte)'"', .. random.Next(2) == 0 ? ",1"u8 : ""u8];

            if (EscapedText.TryRead(json, out var text, out var length))
            {
                read++;
                Assert.That((text, length), Is.EqualTo(ByTheBaseLibrary(json)).And.Not.EqualTo(default((string?, int))), $"seed {Seed}, round {round}: {Convert.ToHexString(json)}");
            }
            else
            {
                Assert.That(text, Is.Null);
            }
        }

        Assert.That(read, Is.GreaterThan(20_000));
    }

    [TestCase("\"no escape\"", Description = "as fast the other way")]
    [TestCase("\"\"")]
    [TestCase("\"open")]
    [TestCase("\"open \\n")]
    [TestCase("\"open \\")]
    [TestCase("\"\\u12")]
    [TestCase("null")]
    [TestCase(" \"\\n\"")]
    [TestCase("")]
    public void What_is_no_text_with_an_escape_is_left_alone(string json) =>
        Assert.That(EscapedText.TryRead(Encoding.UTF8.GetBytes(json), out _, out _), Is.False);

    [Test]
    public void A_text_of_any_length_is_read([Values(4_095, 4_096, 4_097, 9_000, 200_000)] int plain, [Values(0, 1, 3)] int before)
    {
        var text = new string('a', before) + '"' + new string('b', plain) + '\n';

        EscapedText.TryRead(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(text)), out var read, out _);

        Assert.That(read, Is.EqualTo(text));
    }

    private static (string? Text, int Length) ByTheBaseLibrary(byte[] json)
    {
        var reader = new Utf8JsonReader(json, isFinalBlock: false, default);
        try
        {
            return reader.Read() ? (reader.GetString(), (int)reader.BytesConsumed) : default;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return default;
        }
    }
}
