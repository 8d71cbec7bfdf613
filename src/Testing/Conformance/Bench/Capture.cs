using Microsoft.Extensions.Configuration;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Testing;

/// <summary>A builder that keeps hold of the provider it makes, and has the last word on the options every provider has.</summary>
internal sealed class Capture(IUnifiedInboxBuilder inner, Action<ProviderOptions> configureLast) : IUnifiedInboxBuilder
{
    internal IInboxProvider? Provider { get; private set; }

    public IUnifiedInboxBuilder AddAccount<TOptions>(ProviderDefinition<TOptions> definition, string name, Action<TOptions> configure)
        where TOptions : ProviderOptions, new()
    {
        ArgumentNullException.ThrowIfNull(configure);
        inner.AddAccount(new Capturing<TOptions>(this, definition), name, options =>
        {
            configure(options);
            configureLast(options);
        });
        return this;
    }

    public IUnifiedInboxBuilder AddConfiguredAccounts<TOptions>(ProviderDefinition<TOptions> definition)
        where TOptions : ProviderOptions, new() => inner.AddConfiguredAccounts(new Capturing<TOptions>(this, definition));

    private sealed class Capturing<TOptions>(Capture capture, ProviderDefinition<TOptions> inner) : ProviderDefinition<TOptions>
        where TOptions : ProviderOptions, new()
    {
        public override string Name => inner.Name;

        public override void Bind(IConfiguration entry, TOptions options) => inner.Bind(entry, options);

        public override IEnumerable<string> Validate(TOptions options) => inner.Validate(options);

        public override IInboxProvider Create(TOptions options, ProviderContext context)
        {
            Expect.That(capture.Provider is null, "the subject adds more than one account");
            return capture.Provider = inner.Create(options, context);
        }
    }
}
