using UnifiedInbox.Providers;

namespace UnifiedInbox.Testing.Tests.Conformance;

internal sealed class TinyOptions : ProviderOptions
{
    public Secret? Key { get; set; }

    public TinyHabits Habits { get; set; } = new();
}
