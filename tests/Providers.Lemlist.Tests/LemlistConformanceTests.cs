using Microsoft.Extensions.DependencyInjection;
using UnifiedInbox.Testing;

namespace UnifiedInbox.Providers.Lemlist.Tests;

[CancelAfter(30_000)]
[Parallelizable(ParallelScope.All)]
internal sealed class LemlistConformanceTests
{
    private static IReadOnlyList<ConformanceCheck> Promises { get; } = Checks(new TwinOptions { Conversations = 16 });

    [TestCaseSource(nameof(Promises))]
    public Task Lemlist(ConformanceCheck check) => check.RunAsync(TestContext.CurrentContext.CancellationToken);

    private static IReadOnlyList<ConformanceCheck> Checks(TwinOptions options)
    {
        var credentials = new LemlistTwin(options).Credentials;
        return ProviderConformance.Checks(new ConformanceSubject
        {
            StartVendor = time => new LemlistTwin(options with { Time = time }).CreateHandler(),
            StartMovingVendor = time => new LemlistTwin(options with { Time = time, Drift = new TwinDrift { ChangesPerRequest = 0.5, Kinds = TwinChangeKinds.Bumps } }).CreateHandler(),
            Conversations = options.Conversations,
            Secret = credentials["ApiKey"],
            AddAccount = (accounts, name, secret) => accounts.AddLemlist(name, lemlist => (lemlist.ApiKey, lemlist.UserId) = (secret, credentials["UserId"])),
        });
    }
}
