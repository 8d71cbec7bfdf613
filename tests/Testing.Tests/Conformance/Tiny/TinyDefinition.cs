using Microsoft.Extensions.Configuration;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Testing.Tests.Conformance;

internal sealed class TinyDefinition(Func<TinyProvider, IInboxProvider> wrap) : ProviderDefinition<TinyOptions>
{
    public override string Name => "tiny";

    public override void Bind(IConfiguration entry, TinyOptions options) => options.Key = entry["Key"];

    public override IEnumerable<string> Validate(TinyOptions options) =>
        [.. ProviderOptionsValidator.Required("Key", options.Key), .. ProviderOptionsValidator.Shared(options, maximumPageSize: null)];

    public override IInboxProvider Create(TinyOptions options, ProviderContext context) => wrap(new TinyProvider(options, context));
}
