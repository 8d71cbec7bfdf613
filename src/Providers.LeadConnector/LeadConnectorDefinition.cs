using Microsoft.Extensions.Configuration;

namespace UnifiedInbox.Providers.LeadConnector;

internal sealed class LeadConnectorDefinition : ProviderDefinition<LeadConnectorOptions>
{
    public override string Name => "leadconnector";

    public override void Bind(IConfiguration entry, LeadConnectorOptions options)
    {
        options.AccessToken = entry[nameof(options.AccessToken)];
        options.LocationId = entry[nameof(options.LocationId)];
    }

    public override IEnumerable<string> Validate(LeadConnectorOptions options) => LeadConnectorOptionsValidator.Validate(options);

    public override IInboxProvider Create(LeadConnectorOptions options, ProviderContext context)
    {
        _ = LeadConnectorRehearsal.Instance.OfMapping();
        return new LeadConnectorProvider(options, context);
    }
}
