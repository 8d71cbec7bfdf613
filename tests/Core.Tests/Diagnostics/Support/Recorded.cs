using System.Collections.Concurrent;
using System.Diagnostics;

namespace UnifiedInbox.Core.Tests.Diagnostics;

/// <summary>The library's spans that have ended, in that order.</summary>
internal sealed class Recorded : IDisposable
{
    private readonly ConcurrentQueue<Activity> spans = new();
    private readonly ActivityListener listener;

    internal Recorded()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == InboxDiagnostics.ActivitySourceName,
            Sample = static (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
    }

    internal IReadOnlyList<Activity> Spans => [.. spans];

    internal Activity Of(string name) => spans.Single(span => span.OperationName == name);

    public void Dispose() => listener.Dispose();

    internal static string Tags(Activity span) => Text(span.TagObjects);

    internal static string[] Events(Activity span) => [.. span.Events.Select(happened => $"{happened.Name} {Text(happened.Tags)}".TrimEnd())];

    private static string Text(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}"));
}
