using UnifiedInbox.Benchmarks.Measuring;

namespace UnifiedInbox.Benchmarks.Goals;

/// <summary>One row of the table of goals.</summary>
internal interface IRow
{
    string Name { get; }

    Task MeasureAsync(Bench bench);
}
