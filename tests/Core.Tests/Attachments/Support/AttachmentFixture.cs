using System.Net;
using System.Text;
using OneOf;
using UnifiedInbox.Testing;
using UnifiedInbox.Tests.Support;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Core.Tests.Attachments;

/// <summary>A vendor and a stranger, both on loopback, and one attachment at one of them.</summary>
internal abstract class AttachmentFixture
{
    private UnifiedInboxFactory? factory;

    protected FileServer Vendor { get; private set; } = null!;

    protected FileServer Stranger { get; private set; } = null!;

    protected UnifiedInboxOptions Options { get; private set; } = null!;

    /// <summary>The hosts whose names were asked for.</summary>
    protected List<string> Resolved { get; } = [];

    protected ManualTimeProvider Time { get; private set; } = null!;

    protected static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    [SetUp]
    public void Start()
    {
        Resolved.Clear();
        Time = new ManualTimeProvider();
        (Vendor, Stranger) = (new FileServer(), new FileServer());
        Options = new UnifiedInboxOptions();
        Resolves();
    }

    [TearDown]
    public async Task Stop()
    {
        factory?.Dispose();
        await Vendor.DisposeAsync();
        await Stranger.DisposeAsync();
    }

    /// <summary>What every name leads to; without any, none leads anywhere.</summary>
    protected void Resolves(params string[] addresses) => Options.ResolveHost = (host, _) =>
    {
        Resolved.Add(host);
        return Task.FromResult(addresses.Select(IPAddress.Parse).ToArray());
    };

    protected IUnifiedInbox Inbox(string? url, bool isOwn = true, string? baseUrl = null, string? name = null)
    {
        factory?.Dispose();
        factory = new UnifiedInboxFactory(Options, Time, loggerFactory: SinkScan.OfSuite.Log);
        return factory.Create(accounts => accounts.AddAccount(
            new FileProbeDefinition(new AttachmentCall("probe.file", FileProbe.Attachment(url, name), isOwn)), "acme", options =>
            {
                options.Key = FileProbe.Secret;
                options.BaseUrl = baseUrl ?? Vendor.Origin;
            }));
    }

    protected Task<OneOf<AttachmentContent, InboxFault>> OpenAsync(string? url, bool isOwn = true, string? baseUrl = null, string? name = null) =>
        RunToEnd(Inbox(url, isOwn, baseUrl, name).OpenAttachmentAsync(FileProbe.Id, Cancellation));

    /// <summary>Moves the clock over the waits between attempts.</summary>
    protected async Task<T> RunToEnd<T>(Task<T> call)
    {
        while (await Task.WhenAny(call, Time.WaitForTimerAsync(TimeSpan.FromSeconds(12))) != call)
        {
            Time.AdvanceToNextTimer();
        }

        return await call;
    }

    protected void DisposeFactory() => factory!.Dispose();

    protected static async Task<string> TextOf(AttachmentContent content)
    {
        await using (content)
        {
            using var bytes = new MemoryStream();
            await content.Stream.CopyToAsync(bytes, Cancellation);
            return Encoding.UTF8.GetString(bytes.ToArray());
        }
    }

    /// <summary>Reads to the end and gives what was read and the fault that ended it.</summary>
    protected static async Task<(long Read, InboxFault? Fault)> ReadAsync(Stream stream)
    {
        var buffer = new byte[64 * 1024];
        long read = 0;
        try
        {
            while (await stream.ReadAsync(buffer, Cancellation) is > 0 and var count)
            {
                read += count;
            }
        }
        catch (AttachmentReadException e)
        {
            return (read, e.Fault);
        }

        return (read, null);
    }
}
