using UnifiedInbox.Providers;

namespace UnifiedInbox.Testing.Tests.Conformance;

internal static class TinySubject
{
    internal static ConformanceSubject Of(
        TinyHabits habits, Func<TinyProvider, IInboxProvider>? wrap = null, Func<TinyVendor>? vendor = null, int conversations = TinyVendor.Things, bool moves = true) => new()
        {
            StartVendor = _ => vendor?.Invoke() ?? new TinyVendor(),
            StartMovingVendor = moves ? static _ => new TinyVendor(moves: true) : null,
            Conversations = conversations,
            Secret = TinyVendor.Key,
            AddAccount = (accounts, name, secret) => accounts.AddAccount(
                new TinyDefinition(wrap ?? (static sound => sound)), name, options => (options.Key, options.Habits) = (secret, habits)),
        };
}
