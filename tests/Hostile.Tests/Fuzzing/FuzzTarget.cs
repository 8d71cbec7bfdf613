using System.Buffers;
using System.Net;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Hostile.Tests.Fuzzing;

/// <summary>One vendor in memory that answers one kind of call with whatever it is given, read by the whole library.</summary>
internal sealed class FuzzTarget : HttpMessageHandler
{
    private readonly Vendor vendor;
    private readonly Stack stack;
    private readonly Dictionary<string, byte[]> sound = [];
    private readonly ArrayBufferWriter<byte> lines = new();
    private (string Fixture, byte[] Body) spoiled = ("", []);

    public FuzzTarget(Vendor vendor)
    {
        this.vendor = vendor;
        Documents = [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Fixtures"), $"{vendor.Name}-*.json").Order(StringComparer.Ordinal).Select(path => new SeedDocument(Path.GetFileName(path)))];
        foreach (var document in Documents) sound.Add(document.Fixture, document.Bytes);
        stack = new Stack(vendor, "https://vendor.example", new UnifiedInboxOptions { HandlerFactory = () => this, RawRetention = RawRetention.Full });
    }

    public IReadOnlyList<SeedDocument> Documents { get; }

    /// <summary>Reads a document through the call it answers, and writes what came of it; null when all is well, else what is wrong.</summary>
    public async Task<string?> TryAsync(string fixture, byte[] body)
    {
        spoiled = (fixture, body);
        lines.ResetWrittenCount();
        try
        {
            return IsList(fixture) ? await ListAsync() : await ThreadAsync();
        }
#pragma warning disable CA1031 // Whatever is thrown is what is looked for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return $"threw {e.GetType().Name}: {e.StackTrace}";
        }
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var fixture = vendor.Body(request.RequestUri!.AbsolutePath);
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(fixture == spoiled.Fixture ? spoiled.Body : sound[fixture]) });
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) stack.Dispose();
        base.Dispose(disposing);
    }

    private static bool IsList(string fixture) => fixture.Contains("list", StringComparison.Ordinal) || fixture.Contains("search", StringComparison.Ordinal);

    private async Task<string?> ListAsync()
    {
        var read = await stack.Provider.ListConversationsAsync(new ConversationQuery(), default);
        if (!read.TryGetValue(out var page, out var fault)) return ProblemOf(fault);
        foreach (var conversation in page.Items)
        {
            if (conversation.Id.Account != vendor.Account) return "another account's id";
            if (ConversationId.Parse(conversation.Id.ToString(), null) != conversation.Id) return "an id that does not survive its text form";
            InboxJson.WriteLine(lines, conversation);
        }

        return ProblemOf(page.Skipped);
    }

    private async Task<string?> ThreadAsync()
    {
        var read = await ((IThreadReader)stack.Provider).GetThreadAsync(vendor.Conversation);
        if (!read.TryGetValue(out var thread, out var fault)) return ProblemOf(fault);
        foreach (var message in thread.Messages)
        {
            if (message.Id.Conversation != vendor.Conversation) return "another conversation's id";
            InboxJson.WriteLine(lines, message);
        }

        foreach (var reply in thread.ScheduledReplies) InboxJson.WriteLine(lines, reply);
        return ProblemOf(thread.Skipped) ?? (thread.Fault is null ? null : ProblemOf(thread.Fault));
    }

    /// <summary>A body is all that is wrong here, so nothing but the body may be blamed.</summary>
    private string? ProblemOf(InboxFault fault)
    {
        InboxJson.WriteLine(lines, fault);
        return fault is MalformedFault or NotFoundFault ? null : $"ended in {fault.GetType().Name}";
    }

    /// <summary>"Cannot be mapped" is what a defect in a mapping turns into.</summary>
    private string? ProblemOf(IEnumerable<SkippedItem> skipped)
    {
        foreach (var item in skipped)
        {
            InboxJson.WriteLine(lines, item);
            if (item.Reason.Contains("cannot be mapped", StringComparison.Ordinal)) return item.Reason;
        }

        return null;
    }
}
