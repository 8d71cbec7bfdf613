using System.Globalization;
using System.Net;

namespace UnifiedInbox.Testing;

internal static class AttachmentPromises
{
    private const string OtherHost = "elsewhere.example";

    /// <summary>More than the library lets through by default.</summary>
    private const long Huge = 64L * 1024 * 1024;

    /// <summary>What may be read of a body that nobody has asked for yet.</summary>
    private const long ReadAhead = 1024 * 1024;

    internal static IEnumerable<Promise> All { get; } =
    [
        new(
            "Every attachment a thread shows as downloadable opens under its own id", OpensAsync,
            "Number the attachments of a message from zero in the vendor's order, and open by ThreadAttachments.OpenAsync, which reads the thread again."),
        new(
            "An attachment that no message has is NotFound, and no file is fetched for it", IsNotFoundAsync,
            "Look for the message and the ordinal first, and return a NotFoundFault when either is gone; ThreadAttachments.OpenAsync does."),
        new(
            "An attachment's content comes as it is read, and no more of it than is allowed", IsStreamedAsync,
            "Return the content that the transport's OpenAttachmentAsync gives, and read none of it yourself."),
        new(
            "An attachment at another origin is asked for without credentials", KeepsCredentialsAsync,
            "Open by the transport's OpenAttachmentAsync, and set IsOwn only where the vendor's own API gives the files out."),
    ];

    private static async Task OpensAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        using var bench = new Bench(subject);
        foreach (var attachment in await DownloadableAsync(bench, subject, cancellationToken).ConfigureAwait(false))
        {
            var content = Expect.Value(await bench.OpenAsync(attachment.Id, cancellationToken).ConfigureAwait(false), $"opening {attachment.Id}");
            await using (content.ConfigureAwait(false))
            {
                var length = await LengthAsync(content.Stream, cancellationToken).ConfigureAwait(false);
                Expect.That(content.Id == attachment.Id, $"opening {attachment.Id} gave {content.Id}");
                Expect.That(length > 0, $"{attachment.Id} is empty");
                Expect.That(content.Length is null || content.Length == length, $"{attachment.Id} says {content.Length} bytes and has {length}");
            }
        }
    }

    private static async Task IsNotFoundAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        using var bench = new Bench(subject);
        var known = await DownloadableAsync(bench, subject, cancellationToken).ConfigureAwait(false);
        var (attachment, files) = (known[0].Id, await FilesAsync(subject, known[0].Id, cancellationToken).ConfigureAwait(false));
        var before = bench.Vendor.Requests.Count;
        foreach (var unknown in new[]
        {
            new AttachmentId(attachment.Message, 999),
            UnknownBeside(known),
        })
        {
            var result = await bench.OpenAsync(unknown, cancellationToken).ConfigureAwait(false);
            Expect.Fault<NotFoundFault>(result.Match(static _ => (InboxFault?)null, static fault => fault), $"opening {unknown}, which no message has,");
        }

        Expect.That(!bench.Vendor.Requests.Skip(before).Any(request => files.Contains(request.Address)), "a file was fetched");
    }

    private static async Task IsStreamedAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        using var bench = new Bench(subject);
        var attachment = (await DownloadableAsync(bench, subject, cancellationToken).ConfigureAwait(false))[0].Id;
        var files = await FilesAsync(subject, attachment, cancellationToken).ConfigureAwait(false);
        using var body = new CountedBody(Huge);
        bench.Vendor.AnswerFor(files.Contains, () => Answers.Body(body));

        var content = Expect.Value(await bench.OpenAsync(attachment, cancellationToken).ConfigureAwait(false), $"opening {attachment}");
        await using (content.ConfigureAwait(false))
        {
            Expect.That(body.BytesRead <= ReadAhead, $"{body.BytesRead} bytes were read before anybody asked for one");
            try
            {
                await LengthAsync(content.Stream, cancellationToken).ConfigureAwait(false);
            }
            catch (AttachmentReadException)
            {
                var allowed = new UnifiedInboxOptions().MaxAttachmentBytes;
                Expect.That(body.BytesRead <= allowed + ReadAhead, $"{body.BytesRead} bytes were read where {allowed} are allowed");
                return;
            }
        }

        Expect.That(false, $"all {Huge} bytes came, though fewer are allowed");
    }

    /// <summary>As the vendor has it, and with another host in the vendor's answers in place of its own.</summary>
    private static async Task KeepsCredentialsAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        using var plain = new Bench(subject);
        var attachment = (await DownloadableAsync(plain, subject, cancellationToken).ConfigureAwait(false))[0];
        var own = plain.Vendor.Requests[0].Address;
        await OpenAndForgetAsync(plain, attachment.Id, cancellationToken).ConfigureAwait(false);
        ExpectNoCredentials(plain, subject, own);

        foreach (var elsewhere in new[] { $"https://{OtherHost}/file", $"//{OtherHost}/file", $"https://{own.Host}.{OtherHost}/file", $"http://{own.Host}/file", $"https://{own.Host}:444/file" })
        {
            using var bench = new Bench(subject);
            bench.Vendor.AnswerWith(JsonSurgery.OnText(attachment.Url!, elsewhere));
            bench.Vendor.AnswerFor(address => !IsSameOrigin(address, own), static () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([1]) });
            await OpenAndForgetAsync(bench, attachment.Id, cancellationToken).ConfigureAwait(false);
            ExpectNoCredentials(bench, subject, own);
        }
    }

    private static void ExpectNoCredentials(Bench bench, ConformanceSubject subject, Uri own)
    {
        foreach (var request in bench.Vendor.Requests.Where(request => !IsSameOrigin(request.Address, own)))
        {
            Expect.That(!Credentials.AreIn(request, subject.Secret), $"{request.Address.GetLeftPart(UriPartial.Authority)} was sent the account's secret");
        }
    }

    private static async Task OpenAndForgetAsync(Bench bench, AttachmentId attachment, CancellationToken cancellationToken)
    {
        if ((await bench.OpenAsync(attachment, cancellationToken).ConfigureAwait(false)).TryGetValue(out var content, out _))
        {
            await content.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task<List<Attachment>> DownloadableAsync(Bench bench, ConformanceSubject subject, CancellationToken cancellationToken)
    {
        var found = new List<Attachment>();
        foreach (var conversation in (await Walk.ConversationsAsync(bench, cancellationToken).ConfigureAwait(false)).Items)
        {
            var thread = Expect.Value(await bench.ThreadAsync(conversation.Id, cancellationToken).ConfigureAwait(false), "reading a thread");
            found.AddRange(thread.Messages.SelectMany(message => message.Attachments).Where(attachment => attachment.IsDownloadable && attachment.Url is not null));
        }

        Expect.That(found.Count > 0 && found.Count == (subject.Attachments ?? found.Count), $"{found.Count} attachments of {subject.Attachments?.ToString(CultureInfo.InvariantCulture) ?? "at least one"} can be opened");
        return found;
    }

    /// <summary>Where the file itself is fetched from: what opening asks for and reading the thread does not.</summary>
    private static async Task<HashSet<Uri>> FilesAsync(ConformanceSubject subject, AttachmentId attachment, CancellationToken cancellationToken)
    {
        using var bench = new Bench(subject);
        await OpenAndForgetAsync(bench, attachment, cancellationToken).ConfigureAwait(false);
        return [bench.Vendor.Requests[^1].Address];
    }

    private static async Task<long> LengthAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        long length = 0;
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0; length += read)
        {
        }

        return length;
    }

    private static bool IsSameOrigin(Uri one, Uri other) => one.Scheme == other.Scheme && one.Host == other.Host && one.Port == other.Port;

    /// <summary>The first attachment's id, with the last character of its message's id such that no message of that id has one.</summary>
    private static AttachmentId UnknownBeside(List<Attachment> known)
    {
        var (conversation, value, ordinal) = (known[0].Id.Message.Conversation, known[0].Id.Message.Value, known[0].Id.Ordinal);
        return "0123456789abcdef".Select(last => new AttachmentId(new MessageId(conversation, value[..^1] + last), ordinal)).First(id => known.TrueForAll(attachment => attachment.Id != id));
    }
}
