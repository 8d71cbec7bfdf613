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
/// In a console program:
/// <code>
/// var report = await ProviderConformance.ReportAsync(subject);
/// report.WriteTo(Console.Out);
/// return report.IsSound ? 0 : 1;
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
        return [.. TopicsOf(subject, out _).Where(topic => topic.Missing is null).SelectMany(topic => ChecksOf(topic, subject))];
    }

    /// <summary>Runs every check, several at a time, and reports how each promise fared, those that do not concern the provider included.</summary>
    /// <param name="subject">The provider and its vendor.</param>
    /// <param name="cancellationToken">Gives the report up.</param>
    /// <returns>The report. A broken promise is a line of it and not an exception.</returns>
    /// <exception cref="ArgumentException">As <see cref="Checks"/>.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<ConformanceReport> ReportAsync(ConformanceSubject subject, CancellationToken cancellationToken = default)
    {
        var topics = TopicsOf(subject, out var provider);
        var slots = topics.SelectMany(topic => ChecksOf(topic, subject).Select(check => (Check: check, topic.Missing))).ToList();
        var results = new ConformanceResult[slots.Count];
        await Parallel.ForAsync(0, slots.Count, cancellationToken, async (place, token) =>
        {
            var (check, missing) = slots[place];
            results[place] = missing is null
                ? await check.ResultAsync(token).ConfigureAwait(false)
                : new ConformanceResult(check.Topic, check.Promise, ConformanceState.NotApplicable) { Missing = missing };
        }).ConfigureAwait(false);
        return new ConformanceReport(provider, results);
    }

    private static IReadOnlyList<PromiseTopic> TopicsOf(ConformanceSubject subject, out string provider)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.Conversations < ConformanceSubject.FewestConversations)
        {
            throw new ArgumentException($"Conversations must be at least {ConformanceSubject.FewestConversations}, or paging cannot be seen.", nameof(subject));
        }

        using var bench = new Bench(subject);
        provider = bench.Provider.Account.Provider;
        return bench.Provider is IConversationLister lister
            ? PromiseTopics.Of(subject, lister)
            : throw new ArgumentException("The account cannot list conversations, so no check learns of any id.", nameof(subject));
    }

    private static IEnumerable<ConformanceCheck> ChecksOf(PromiseTopic topic, ConformanceSubject subject) =>
        topic.Promises.Select(promise => new ConformanceCheck(topic.Name, promise, subject));
}
