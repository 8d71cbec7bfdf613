using Microsoft.Extensions.DependencyInjection;
using UnifiedInbox.Testing;

namespace UnifiedInbox.Providers.Sendkit.Tests;

/// <summary>Once for each form the vendor's documentation has had, and for each kind of key.</summary>
[CancelAfter(30_000)]
[Parallelizable(ParallelScope.All)]
internal sealed class SendkitConformanceTests
{
    private static IReadOnlyList<ConformanceCheck> ByCursor { get; } = Checks(new SendkitTwinOptions());

    private static IReadOnlyList<ConformanceCheck> ByCursorWithAnEmptyPage { get; } = Checks(new SendkitTwinOptions { EmptyMiddlePage = true });

    private static IReadOnlyList<ConformanceCheck> ByPageNumberWithAPlatformKey { get; } = Checks(new SendkitTwinOptions { PageNumbers = true, PlatformKey = true });

    [TestCaseSource(nameof(ByCursor))]
    public Task Paged_by_cursor(ConformanceCheck check) => check.RunAsync(TestContext.CurrentContext.CancellationToken);

    [TestCaseSource(nameof(ByCursorWithAnEmptyPage))]
    public Task Paged_by_cursor_with_an_empty_page(ConformanceCheck check) => check.RunAsync(TestContext.CurrentContext.CancellationToken);

    [TestCaseSource(nameof(ByPageNumberWithAPlatformKey))]
    public Task Paged_by_number_with_a_platform_key(ConformanceCheck check) => check.RunAsync(TestContext.CurrentContext.CancellationToken);

    private static IReadOnlyList<ConformanceCheck> Checks(SendkitTwinOptions options)
    {
        options = options with { Conversations = 16 };
        var credentials = new SendkitTwin(options).Credentials;
        return ProviderConformance.Checks(new ConformanceSubject
        {
            StartVendor = time => new SendkitTwin(options with { Time = time }).CreateHandler(),
            StartMovingVendor = time => new SendkitTwin(options with { Time = time, Drift = new TwinDrift { ChangesPerRequest = 0.5, Kinds = TwinChangeKinds.Bumps } }).CreateHandler(),
            Conversations = options.Conversations,
            Attachments = options.PageNumbers ? 0 : null,
            Secret = credentials["ApiKey"],
            AddAccount = (accounts, name, secret) =>
                accounts.AddSendkit(name, sendkit => (sendkit.ApiKey, sendkit.WorkspaceId) = (secret, credentials.GetValueOrDefault("WorkspaceId"))),
        });
    }
}
