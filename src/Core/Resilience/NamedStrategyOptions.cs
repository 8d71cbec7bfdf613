using Polly;

namespace UnifiedInbox.Resilience;

internal sealed class NamedStrategyOptions : ResilienceStrategyOptions
{
    public NamedStrategyOptions(string name) => Name = name;
}
