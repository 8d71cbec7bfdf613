using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using UnifiedInbox.Core.Tests.Support;

namespace UnifiedInbox.Core.Tests.Diagnostics;

/// <summary>A probe vendor that is listened to in every way. The source of spans is the process's, so such tests run alone.</summary>
internal abstract class TelemetryFixture : ProbeFixture
{
    private OwnMeters meters = null!;

    protected Figures Figures { get; private set; } = null!;

    protected Recorded Recorded { get; private set; } = null!;

    protected LogLines Lines { get; private set; } = null!;

    protected override ILoggerFactory? Logs => Lines ??= new LogLines();

    protected override IMeterFactory? Meters => meters ??= new OwnMeters();

    [SetUp]
    public void Listen()
    {
        Figures = new Figures(meters);
        Recorded = new Recorded();
    }

    [TearDown]
    public void StopListening()
    {
        Figures.Dispose();
        Recorded.Dispose();
        meters.Dispose();
        (meters, Lines) = (null!, null!);
    }
}
