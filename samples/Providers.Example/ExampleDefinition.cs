using Microsoft.Extensions.Configuration;

namespace UnifiedInbox.Providers.Example;

internal sealed class ExampleDefinition : ProviderDefinition<ExampleOptions>
{
    public override string Name => "example";

    public override void Bind(IConfiguration entry, ExampleOptions options) => options.Token = entry[nameof(options.Token)];

    public override IEnumerable<string> Validate(ExampleOptions options) => ExampleOptionsValidator.Validate(options);

    public override IInboxProvider Create(ExampleOptions options, ProviderContext context) => new ExampleProvider(options, context);
}
