using System.Text;
using System.Text.Json;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Core.Tests.Transport;

internal sealed class SharedTextsTests
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new TolerantText() } };

    [TestCase("a")]
    [TestCase("emailsReplied")]
    [TestCase("alex.doe@example.com")]
    [TestCase("0123456789012345678901234567890123456789012345678901234567890123")]
    public void A_short_text_that_an_answer_repeats_is_made_once(string text)
    {
        using var shared = SharedTexts.Begin();

        var read = Read(text, "something else", text);

        Assert.That(read[2], Is.SameAs(read[0]));
        Assert.That(read, Is.EqualTo(new[] { text, "something else", text }));
    }

    [Test]
    public void A_long_text_is_made_each_time_since_bodies_hardly_ever_repeat()
    {
        var text = new string('a', 65);
        using var shared = SharedTexts.Begin();

        var read = Read(text, text);

        Assert.That(read[1], Is.EqualTo(text).And.Not.SameAs(read[0]));
    }

    [Test]
    public void No_text_of_one_answer_waits_for_the_next()
    {
        string first, second;
        using (SharedTexts.Begin())
        {
            first = Read("alex.doe@example.com")[0];
        }

        using (SharedTexts.Begin())
        {
            second = Read("alex.doe@example.com")[0];
        }

        Assert.That(second, Is.EqualTo(first).And.Not.SameAs(first));
    }

    [Test]
    public void Outside_an_answer_nothing_is_shared()
    {
        var read = Read("emailsSent", "emailsSent");

        Assert.That(read[1], Is.EqualTo(read[0]).And.Not.SameAs(read[0]));
    }

    [Test]
    public void Whatever_texts_come_each_is_read_as_it_is()
    {
        var random = new Random(20261128);
        string[] pieces = ["a", "b", "Zoë", "\\", "\"", "\n", "🙂", "0", "type", " ", ""];
        string[] texts = [.. Enumerable.Range(0, 5_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => pieces[random.Next(pieces.Length)])))];
        using var shared = SharedTexts.Begin();

        var read = Read(texts);

        Assert.That(read, Is.EqualTo(texts), "seed 20261128");
    }

    private static string[] Read(params string[] texts) => JsonSerializer.Deserialize<string[]>(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(texts)), Options)!;
}
