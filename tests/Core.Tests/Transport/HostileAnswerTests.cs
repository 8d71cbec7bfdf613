using System.IO.Compression;
using System.Net;
using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Transport;

/// <summary>Answers no vendor should give: each is a fault like any other, and none an exception.</summary>
[CancelAfter(30_000)]
internal sealed class HostileAnswerTests : ProbeFixture
{
    private const string Empty = """{"things":[]}""";

    [TestCase(0)]
    [TestCase(7)]
    [TestCase(27)]
    public async Task An_error_text_of_control_characters_only_counts_as_none(int character)
    {
        Answers(() => Status(400, new string((char)character, 2)));

        var result = await List(Probe());

        Assert.That(result.AsT1, Is.TypeOf<RejectedFault>());
        Assert.That(result.AsT1.Context.VendorText, Is.Null);
    }

    [Test]
    public async Task A_body_that_is_not_compressed_as_it_says_is_no_answer()
    {
        Answers(
            () => Compressed(static garbage => new GZipStream(garbage, CompressionMode.Decompress)),
            () => Compressed(static garbage => new BrotliStream(garbage, CompressionMode.Decompress)),
            () => Compressed(static garbage => new ZLibStream(garbage, CompressionMode.Decompress)));

        var result = await RunToEnd(List(Probe()));

        Assert.That(result.AsT1, Is.TypeOf<UnavailableFault>());
        Assert.That(Arrivals, Has.Count.EqualTo(3));
    }

    [TestCase(503, typeof(UnavailableFault))]
    [TestCase(401, typeof(AuthenticationFault))]
    public async Task An_endless_error_page_is_classified_by_its_status(int status, Type fault)
    {
        Answers(() => new HttpResponseMessage((HttpStatusCode)status) { Content = new StreamContent(new Endless()) });

        var result = await RunToEnd(List(Probe()));

        Assert.That(result.AsT1, Is.TypeOf(fault));
        Assert.That(result.AsT1.Context.Status, Is.EqualTo(status));
    }

    [TestCase("Retry-After", "0")]
    [TestCase("X-Wait", "0")]
    [TestCase("X-Wait", "-4")]
    [Catalogue(12)]
    public async Task A_429_that_asks_for_no_wait_still_means_one_window(string header, string value)
    {
        Answers(() => Status(429, "", (header, value)), () => Json(Empty));

        await RunToEnd(List(Probe(static o => o.RateWindows = [new RateWindow(10, TimeSpan.FromSeconds(3))])));

        Assert.That(Arrivals, Is.EqualTo(new[] { TimeSpan.Zero, TimeSpan.FromSeconds(3) }));
    }

    [TestCase("=;=,;;\u00e9=x; expires=never; domain=elsewhere.example")]
    [TestCase("a=b; path=\"")]
    public async Task A_cookie_is_no_obstacle_however_it_looks(string cookie)
    {
        Answers(() =>
        {
            var answer = Json(Empty);
            answer.Headers.TryAddWithoutValidation("Set-Cookie", cookie);
            return answer;
        });

        Assert.That((await List(Probe())).IsT0, Is.True);
    }

    [Test]
    [Catalogue(32)]
    public async Task A_lone_surrogate_costs_its_element_and_not_the_page()
    {
        Answers(() => Json("""{"things":[{"id":"a","at":"\ud800"},{"id":"\ud800"},{"id":"b"}]}"""));

        var page = (await List(Probe())).AsT0;

        Assert.That(page.Items.Select(item => item.Id.Value), Does.Contain("b"));
        Assert.That(page.Items.Count + page.Skipped.Count, Is.EqualTo(3));
    }

    private static HttpResponseMessage Compressed(Func<Stream, Stream> open) =>
        new(HttpStatusCode.OK) { Content = new StreamContent(open(new MemoryStream("this was never compressed"u8.ToArray()))) };

    private sealed class Endless : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(buffer.Length);
    }
}
