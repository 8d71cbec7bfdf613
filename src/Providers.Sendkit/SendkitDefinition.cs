using Microsoft.Extensions.Configuration;

namespace UnifiedInbox.Providers.Sendkit;

internal sealed class SendkitDefinition : ProviderDefinition<SendkitOptions>
{
    public override string Name => "sendkit";

    public override void Bind(IConfiguration entry, SendkitOptions options)
    {
        options.ApiKey = entry[nameof(options.ApiKey)];
        options.WorkspaceId = entry[nameof(options.WorkspaceId)];
    }

    public override IEnumerable<string> Validate(SendkitOptions options) => SendkitOptionsValidator.Validate(options);

    public override IInboxProvider Create(SendkitOptions options, ProviderContext context)
    {
        _ = SendkitRehearsal.Instance.OfMapping();
        return new SendkitProvider(options, context);
    }
}
