using System.Globalization;

namespace UnifiedInbox.Testing;

/// <summary>100 requests in 10 seconds and 200,000 in a day, reported on every answer. When a day ends is not documented: it slides here.</summary>
internal sealed class LeadConnectorRates(TimeProvider time)
{
    private readonly RateWindows bursts = new(100, TimeSpan.FromSeconds(10), time);
    private readonly RateWindows days = new(200_000, TimeSpan.FromDays(1), time);

    /// <param name="credential">Stands for the location, which the credential belongs to.</param>
    /// <param name="answer">Made only if the request is admitted.</param>
    public Answer Limit(string credential, Func<Answer> answer)
    {
        var burst = bursts.Of(credential).Admit();
        var day = days.Of(credential);
        var daily = burst.Admitted ? day.Admit() : day.Look();
        return (burst.Admitted && daily.Admitted ? answer() : LeadConnectorGateway.TooManyRequests).With(
        [
            new("X-RateLimit-Limit-Daily", "200000"),
            new("X-RateLimit-Daily-Remaining", daily.Remaining.ToString(CultureInfo.InvariantCulture)),
            new("X-RateLimit-Interval-Milliseconds", "10000"),
            new("X-RateLimit-Max", "100"),
            new("X-RateLimit-Remaining", burst.Remaining.ToString(CultureInfo.InvariantCulture)),
        ]);
    }
}
