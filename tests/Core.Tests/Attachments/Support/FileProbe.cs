using Microsoft.Extensions.Configuration;
using OneOf;
using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Providers;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Core.Tests.Attachments;

/// <summary>A provider with one attachment, wherever a test says.</summary>
internal sealed class FileProbe(ProbeOptions options, ProviderContext context, AttachmentCall call) : IAttachmentReader
{
    internal const string Secret = "probe-key-canary";

    internal static readonly AttachmentId Id = new(new MessageId(new ConversationId(new AccountKey("probe", "acme"), "c"), "m"), 0);

    private readonly ProviderTransport transport = context.CreateTransport(new TransportSettings
    {
        BaseUrl = options.BaseUrl!,
        Secret = options.Key!,
        Authorize = static (request, key) =>
        {
            request.Headers.Add("X-Probe-Key", key);
            request.Headers.Add("Accept", "application/json");
        },
        ReadError = static reply => new VendorError(Text: reply.Text()),
        RateWindows = [new RateWindow(100, TimeSpan.FromSeconds(1))],
    });

    public AccountKey Account => context.Account;

    public Task<OneOf<AttachmentContent, InboxFault>> OpenAttachmentAsync(AttachmentId attachment, CancellationToken cancellationToken = default) =>
        transport.OpenAttachmentAsync(call, cancellationToken);

    internal static Attachment Attachment(string? url, string? name = null) => new() { Id = Id, Url = url, FileName = name, IsDownloadable = url is not null };
}

internal sealed class FileProbeDefinition(AttachmentCall call) : ProviderDefinition<ProbeOptions>
{
    public override string Name => "probe";

    public override void Bind(IConfiguration entry, ProbeOptions options) => throw new NotSupportedException();

    public override IEnumerable<string> Validate(ProbeOptions options) => ProviderOptionsValidator.Shared(options, null);

    public override IInboxProvider Create(ProbeOptions options, ProviderContext context) => new FileProbe(options, context, call);
}
