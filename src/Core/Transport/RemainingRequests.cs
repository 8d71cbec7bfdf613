using System.Globalization;
using System.Net.Http.Headers;

namespace UnifiedInbox.Transport;

/// <summary>Reads how many requests the vendor says are left.</summary>
internal static class RemainingRequests
{
    internal static IReadOnlyList<RateReading> Read(HttpResponseHeaders? headers, TransportSettings settings)
    {
        if (headers is null || settings.RemainingHeaders.Count == 0)
        {
            return [];
        }

        var readings = new List<RateReading>();
        foreach (var (name, window) in settings.RemainingHeaders)
        {
            if (headers.NonValidated.TryGetValues(name, out var values)
                && values.Count == 1
                && int.TryParse(values.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var remaining))
            {
                readings.Add(new RateReading(window, remaining));
            }
        }

        return readings;
    }
}
