using Microsoft.Extensions.Configuration;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Tests.Support;

/// <summary>A provider's definition that keeps hold of the account it makes, so that a test can call it page by page.</summary>
public sealed class CapturingDefinition<TOptions>(ProviderDefinition<TOptions> inner) : ProviderDefinition<TOptions>
    where TOptions : ProviderOptions, new()
{
    public IInboxProvider? Created { get; private set; }

    public override string Name => inner.Name;

    public override void Bind(IConfiguration entry, TOptions options) => inner.Bind(entry, options);

    public override IEnumerable<string> Validate(TOptions options) => inner.Validate(options);

    public override IInboxProvider Create(TOptions options, ProviderContext context) => Created = inner.Create(options, context);
}
