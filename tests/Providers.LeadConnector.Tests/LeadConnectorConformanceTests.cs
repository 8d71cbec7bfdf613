using Microsoft.Extensions.DependencyInjection;
using UnifiedInbox.Testing;

namespace UnifiedInbox.Providers.LeadConnector.Tests;

/// <summary>Once for each of the vendor's two envelopes, the second with pages of messages that begin with the message asked from: whether they do is unknown.</summary>
[CancelAfter(30_000)]
[Parallelizable(ParallelScope.All)]
internal sealed class LeadConnectorConformanceTests
{
    private static IReadOnlyList<ConformanceCheck> Nested { get; } = Checks(new LeadConnectorTwinOptions());

    private static IReadOnlyList<ConformanceCheck> Flat { get; } = Checks(new LeadConnectorTwinOptions { FlatEnvelopes = true, InclusiveMessageCursor = true });

    [TestCaseSource(nameof(Nested))]
    public Task Nested_envelopes(ConformanceCheck check) => check.RunAsync(TestContext.CurrentContext.CancellationToken);

    [TestCaseSource(nameof(Flat))]
    public Task Flat_envelopes(ConformanceCheck check) => check.RunAsync(TestContext.CurrentContext.CancellationToken);

    private static IReadOnlyList<ConformanceCheck> Checks(LeadConnectorTwinOptions options)
    {
        options = options with { Conversations = 16 };
        var credentials = new LeadConnectorTwin(options).Credentials;
        return ProviderConformance.Checks(new ConformanceSubject
        {
            StartVendor = time => new LeadConnectorTwin(options with { Time = time }).CreateHandler(),
            StartMovingVendor = time => new LeadConnectorTwin(options with { Time = time, Drift = new TwinDrift { ChangesPerRequest = 0.5, Kinds = TwinChangeKinds.Bumps } }).CreateHandler(),
            Conversations = options.Conversations,
            Secret = credentials["AccessToken"],
            AddAccount = (accounts, name, secret) =>
                accounts.AddLeadConnector(name, leadConnector => (leadConnector.AccessToken, leadConnector.LocationId) = (secret, credentials["LocationId"])),
        });
    }
}
