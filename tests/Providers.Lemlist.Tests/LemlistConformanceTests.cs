using Microsoft.Extensions.DependencyInjection;
using UnifiedInbox.Testing;

namespace UnifiedInbox.Providers.Lemlist.Tests;

[CancelAfter(30_000)]
[Parallelizable(ParallelScope.All)]
internal sealed class LemlistConformanceTests
{
    private const int Conversations = 16;

    private static readonly LemlistTwin Model = Twin(TimeProvider.System);

    private static IReadOnlyList<ConformanceCheck> Checks { get; } = ProviderConformance.Checks(new ConformanceSubject
    {
        StartVendor = static time => Twin(time).CreateHandler(),
        Conversations = Conversations,
        Secret = Model.Credentials["ApiKey"],
        AddAccount = static (accounts, name, secret) => accounts.AddLemlist(name, options => (options.ApiKey, options.UserId) = (secret, Model.Credentials["UserId"])),
    });

    [TestCaseSource(nameof(Checks))]
    public Task Lemlist(ConformanceCheck check) => check.RunAsync(TestContext.CurrentContext.CancellationToken);

    private static LemlistTwin Twin(TimeProvider time) => new(new TwinOptions { Conversations = Conversations, Time = time });
}
