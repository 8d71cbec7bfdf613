using Microsoft.Extensions.Configuration;

namespace UnifiedInbox.Providers.Lemlist;

internal sealed class LemlistDefinition : ProviderDefinition<LemlistOptions>
{
    public override string Name => "lemlist";

    public override void Bind(IConfiguration entry, LemlistOptions options)
    {
        options.ApiKey = entry[nameof(options.ApiKey)];
        options.UserId = entry[nameof(options.UserId)];
    }

    public override IEnumerable<string> Validate(LemlistOptions options) => LemlistOptionsValidator.Validate(options);

    public override IInboxProvider Create(LemlistOptions options, ProviderContext context)
    {
        _ = LemlistRehearsal.Instance.OfMapping();
        return new LemlistProvider(options, context);
    }
}
