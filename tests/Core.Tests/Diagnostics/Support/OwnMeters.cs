using System.Diagnostics.Metrics;

namespace UnifiedInbox.Core.Tests.Diagnostics;

/// <summary>Meters of one test only, as a container's are: the same one for the same name.</summary>
internal sealed class OwnMeters : IMeterFactory
{
    private readonly Dictionary<string, Meter> meters = [];

    public Meter Create(MeterOptions options)
    {
        if (!meters.TryGetValue(options.Name, out var meter))
        {
            options.Scope = this;
            meters.Add(options.Name, meter = new Meter(options));
        }

        return meter;
    }

    public void Dispose()
    {
        foreach (var meter in meters.Values)
        {
            meter.Dispose();
        }
    }
}
