using UnifiedInbox.Providers;

namespace UnifiedInbox.Testing;

/// <summary>The promises every provider keeps, as checks for any test framework.</summary>
/// <example>
/// With NUnit:
/// <code>
/// private static IReadOnlyList&lt;ConformanceCheck&gt; Checks { get; } = ProviderConformance.Checks(subject);
///
/// [TestCaseSource(nameof(Checks))]
/// public Task Keeps_its_promise(ConformanceCheck check) => check.RunAsync(TestContext.CurrentContext.CancellationToken);
/// </code>
/// </example>
public static class ProviderConformance
{
    /// <summary>The checks that concern the provider: those of the interfaces it implements. Makes no request.</summary>
    /// <param name="subject">The provider and its vendor.</param>
    /// <returns>The checks; no promise occurs twice.</returns>
    /// <exception cref="ArgumentException">The subject's account cannot list conversations, or its vendor holds too few.</exception>
    public static IReadOnlyList<ConformanceCheck> Checks(ConformanceSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.Conversations < ConformanceSubject.FewestConversations)
        {
            throw new ArgumentException($"Conversations must be at least {ConformanceSubject.FewestConversations}, or paging cannot be seen.", nameof(subject));
        }

        using var bench = new Bench(subject);
        if (bench.Provider is not IConversationLister lister)
        {
            throw new ArgumentException("The account cannot list conversations, so no check learns of any id.", nameof(subject));
        }

        return [.. PromisesOf(lister, subject).Select(promise => new ConformanceCheck(promise, subject))];
    }

    private static IEnumerable<Promise> PromisesOf(IConversationLister provider, ConformanceSubject subject) =>
    [
        .. ListingPromises.All,
        .. provider.ListOrder == ListOrder.NewestFirst ? ListingPromises.NewestFirst : [],
        .. CursorPromises.All,
        .. FilterPromises.All,
        .. provider is IMessageReader ? MessagePromises.All : [],
        .. provider is IThreadReader ? ThreadPromises.All : [],
        .. provider is IMessageReader and IThreadReader ? ThreadPromises.WithMessages : [],
        .. provider is IMessageReader or IThreadReader ? IdPromises.All : [],
        .. provider is IAttachmentReader and IThreadReader && subject.Attachments != 0 ? AttachmentPromises.All : [],
        .. ReadOnlyPromises.All,
        .. FaultPromises.All,
        .. RetryPromises.All,
        .. CancellationPromises.All,
        .. PayloadPromises.All,
        .. SecrecyPromises.All,
        .. AccountPromises.All,
    ];
}
