using UnifiedInbox.Testing;

namespace UnifiedInbox.Providers.Example.Tests;

[CancelAfter(30_000)]
[Parallelizable(ParallelScope.All)]
internal sealed class ExampleConformanceTests
{
    private static IReadOnlyList<ConformanceCheck> Promises { get; } = ProviderConformance.Checks(ExampleSubject.Sound);

    [TestCaseSource(nameof(Promises))]
    public Task Example(ConformanceCheck check) => check.RunAsync(TestContext.CurrentContext.CancellationToken);
}
