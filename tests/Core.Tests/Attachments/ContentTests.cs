using System.IO.Compression;
using System.Text;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Attachments;

/// <summary>What an attachment's stream gives, and how it says that it cannot give more.</summary>
[CancelAfter(30_000)]
internal sealed class ContentTests : AttachmentFixture
{
    private const int Cap = 1000;

    [SetUp]
    public void Limit() => Options.MaxAttachmentBytes = Cap;

    [Test]
    public async Task Content_comes_with_what_the_server_says_of_it()
    {
        Vendor.Answer = FileServer.Body("hello", "Content-Type: application/pdf", "Content-Disposition: attachment; filename=\"../of\u202Efer.pdf\"");

        await using var content = (await OpenAsync("/v1/attachments/0")).OrThrow();

        Assert.That((content.Id, content.Length, content.ContentType), Is.EqualTo((FileProbe.Id, (long?)5, "application/pdf")));
        Assert.That(content.FileName, Does.StartWith("../of"));
        Assert.That(content.SafeFileName, Does.StartWith("of").And.Not.Contain("/"));
        Assert.That(content.ToString(), Is.EqualTo($"AttachmentContent {{ Id = {FileProbe.Id} }}"));
    }

    [TestCase("message.pdf", "Content-Disposition: attachment; filename=header.pdf", "message.pdf")]
    [TestCase(null, "Content-Disposition: attachment; filename=header.pdf", "header.pdf")]
    [TestCase(null, "Content-Disposition: attachment; filename*=UTF-8''gr%C3%B6%C3%9Fe.pdf; filename=x.pdf", "größe.pdf")]
    [TestCase(null, "Content-Disposition: nonsense;;;", "a b.pdf")]
    [TestCase(null, "X-None: 1", "a b.pdf")]
    [TestCase(" ", "X-None: 1", "a b.pdf")]
    public async Task The_name_is_the_messages_else_the_servers_else_the_addresss(string? message, string header, string name)
    {
        Vendor.Answer = FileServer.Body("hello", header);

        await using var content = (await OpenAsync("/files/a%20b.pdf?sig=x.y", name: message)).OrThrow();

        Assert.That(content.FileName, Is.EqualTo(name));
    }

    [Test]
    public async Task A_name_nobody_gives_is_null_and_safe()
    {
        await using var content = (await OpenAsync("/v1/attachments/0")).OrThrow();

        Assert.That((content.FileName, content.SafeFileName), Is.EqualTo(((string?)null, "attachment")));
    }

    [Test]
    public async Task Compressed_files_stay_compressed([Values] bool isOwn)
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(new byte[100_000]);
        }

        var server = isOwn ? Vendor : Stranger;
        server.Answer = async (stream, token) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n"), token);
            await stream.WriteAsync(packed.ToArray(), token);
        };

        await using var content = (await OpenAsync($"{server.Origin}/f", isOwn)).OrThrow();
        using var read = new MemoryStream();
        await content.Stream.CopyToAsync(read, Cancellation);

        Assert.That(read.ToArray(), Is.EqualTo(packed.ToArray()));
    }

    [Test]
    public async Task A_file_of_exactly_the_cap_is_whole()
    {
        Vendor.Answer = FileServer.Body(new string('x', Cap));

        await using var content = (await OpenAsync("/f")).OrThrow();

        Assert.That(await ReadAsync(content.Stream), Is.EqualTo(((long)Cap, (InboxFault?)null)));
    }

    [TestCase("1001")]
    [TestCase("9223372036854775807")]
    [Catalogue(75)]
    public async Task A_length_beyond_the_cap_is_a_fault_before_any_byte(string length)
    {
        Vendor.Answer = FileServer.Raw($"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n");

        var fault = (await OpenAsync("/f")).AsT1;

        Assert.That((fault as RejectedFault)?.Reason, Is.EqualTo(RejectionReason.TooLarge));
        Assert.That(fault.NextStep, Does.Contain("MaxAttachmentBytes"));
        Assert.That(Vendor.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    [Catalogue(75)]
    public async Task An_endless_file_ends_at_the_cap_and_stays_ended()
    {
        Vendor.Answer = static async (stream, token) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray(), token);
            while (true)
            {
                await stream.WriteAsync("20\r\n0123456789abcdef0123456789abcdef\r\n"u8.ToArray(), token);
            }
        };
        await using var content = (await OpenAsync("/f")).OrThrow();

        var (read, fault) = await ReadAsync(content.Stream);

        Assert.That(content.Length, Is.Null);
        Assert.That((fault as RejectedFault)?.Reason, Is.EqualTo(RejectionReason.TooLarge));
        Assert.That(read, Is.LessThanOrEqualTo(Cap));
        Assert.That(Assert.ThrowsAsync<AttachmentReadException>(async () => await content.Stream.ReadExactlyAsync(new byte[1], Cancellation))!.Fault, Is.SameAs(fault));
    }

    [TestCase("Content-Length: 500\r\n\r\nhello", 5)]
    [TestCase("Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", 5)]
    [TestCase("Transfer-Encoding: chunked\r\n\r\nff\r\nhello", 5)]
    [TestCase("Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nnonsense", 5)]
    public async Task A_cut_file_is_no_whole_file(string answer, int sent)
    {
        Vendor.Answer = FileServer.Raw($"HTTP/1.1 200 OK\r\n{answer}");
        await using var content = (await OpenAsync("/f")).OrThrow();

        var (read, fault) = await ReadAsync(content.Stream);

        Assert.That(fault, Is.TypeOf<UnavailableFault>());
        Assert.That(read, Is.EqualTo(sent));
    }

    [Test]
    public async Task More_than_was_announced_is_not_read()
    {
        Vendor.Answer = FileServer.Raw("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello, and more");

        Assert.That(await TextOf((await OpenAsync("/f")).OrThrow()), Is.EqualTo("hello"));
    }

    [TestCase(3, typeof(MalformedFault))]
    [TestCase(9, typeof(UnavailableFault))]
    public async Task A_handler_that_lies_about_the_length_is_found_out(int announced, Type fault)
    {
        using var handler = new LyingHandler("hello", announced);
        Options.HandlerFactory = () => handler;
        await using var content = (await OpenAsync("/f")).OrThrow();

        Assert.That((await ReadAsync(content.Stream)).Fault, Is.TypeOf(fault));
    }

    [Test]
    public async Task Silence_ends_a_read_after_the_attempts_time()
    {
        Vendor.Answer = FileServer.ThenSilence(FileServer.Raw("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhello"));
        await using var content = (await OpenAsync("/f")).OrThrow();
        await content.Stream.ReadExactlyAsync(new byte[5], Cancellation);
        var read = content.Stream.ReadAsync(new byte[10], Cancellation).AsTask();

        Time.Advance(Options.AttemptTimeout - TimeSpan.FromMilliseconds(1));
        Assert.That(read.IsCompleted, Is.False);
        Time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.That(Assert.ThrowsAsync<AttachmentReadException>(() => read)!.Fault, Is.TypeOf<UnavailableFault>());
    }

    [Test]
    public async Task A_slow_reader_loses_nothing()
    {
        Vendor.Answer = FileServer.ThenSilence(FileServer.Body("hello"));
        await using var content = (await OpenAsync("/f")).OrThrow();
        var text = new byte[5];

        foreach (var place in Enumerable.Range(0, 5))
        {
            Time.Advance(TimeSpan.FromMinutes(10));
            await content.Stream.ReadExactlyAsync(text.AsMemory(place, 1), Cancellation);
        }

        Assert.That(Encoding.ASCII.GetString(text), Is.EqualTo("hello"));
    }

    [Test]
    public async Task A_cancelled_read_throws_the_callers_token_and_ends_the_stream()
    {
        Vendor.Answer = FileServer.ThenSilence(FileServer.Raw("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n"));
        await using var content = (await OpenAsync("/f")).OrThrow();
        using var stop = new CancellationTokenSource();
        var read = content.Stream.ReadAsync(new byte[10], stop.Token).AsTask();

        await stop.CancelAsync();

        Assert.That(Assert.CatchAsync<OperationCanceledException>(() => read)!.CancellationToken, Is.EqualTo(stop.Token));
        Assert.ThrowsAsync<AttachmentReadException>(async () => await content.Stream.ReadExactlyAsync(new byte[10], Cancellation));
    }

    [Test]
    public async Task The_openings_token_has_no_hold_on_the_content()
    {
        Vendor.Answer = FileServer.Body("hello");
        using var stop = new CancellationTokenSource();
        await using var content = (await RunToEnd(Inbox("/f").OpenAttachmentAsync(FileProbe.Id, stop.Token))).OrThrow();

        await stop.CancelAsync();

        Assert.That(await TextOf(content), Is.EqualTo("hello"));
    }

    [Test]
    public async Task Disposal_of_the_factory_ends_a_read()
    {
        Vendor.Answer = FileServer.ThenSilence(FileServer.Raw("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n"));
        await using var content = (await OpenAsync("/f")).OrThrow();
        var read = content.Stream.ReadAsync(new byte[10], Cancellation).AsTask();

        DisposeFactory();

        Assert.ThrowsAsync<ObjectDisposedException>(() => read);
    }

    [Test]
    public async Task Disposed_content_is_not_read()
    {
        var content = (await OpenAsync("/f")).OrThrow();
        await content.DisposeAsync();

        Assert.ThrowsAsync<ObjectDisposedException>(async () => await content.Stream.ReadExactlyAsync(new byte[1], Cancellation));
    }

    [Test]
    public async Task A_reader_without_async_gets_the_same_bytes()
    {
        await using var content = (await OpenAsync("/f")).OrThrow();
        using var reader = new StreamReader(content.Stream);

        Assert.That(await Task.Run(reader.ReadToEnd), Is.EqualTo("hello"));
    }

    private sealed class LyingHandler(string body, long announced) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(body)));
            content.Headers.ContentLength = announced;
            return Task.FromResult(new HttpResponseMessage { Content = content });
        }
    }
}
