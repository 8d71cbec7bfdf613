using UnifiedInbox.Benchmarks.Measuring;

namespace UnifiedInbox.Benchmarks.Goals;

/// <summary>
/// 60,000 conversations in pages of 100 that are in memory already: the walk, with its guards and outcomes, against a synchronous heap over arrays that has none.
/// </summary>
internal sealed class MergeRow : IRow
{
    private static readonly (int Lanes, double Most)[] Crowds = [(3, 1.5), (30, 1.2), (300, 1.2)];

    public string Name => "merge";

    public async Task MeasureAsync(Bench bench)
    {
        foreach (var (lanes, most) in Crowds)
        {
            var material = new MergeMaterial(lanes);
            await material.CheckAsync();
            var rounds = await Rounds.RunAsync(bench.ShortWarmUp, bench.Rounds, [material.SynchronousHeapAsync, material.WalkAsync]);
            var row = $"merge alone, k = {lanes}";
            var ratio = rounds.Ratio(1, 0, sample => sample.MicrosecondsPerItem);
            bench.Report.Line(row, "ns each", 1000 * rounds.Median(0, sample => sample.MicrosecondsPerItem), 1000 * rounds.Median(1, sample => sample.MicrosecondsPerItem), null, ratio, null);
            bench.Report.Line(row, "bytes each", rounds.Median(0, sample => sample.BytesPerItem), rounds.Median(1, sample => sample.BytesPerItem), null, null, null);
            bench.Report.AtMost($"{row}: time by a synchronous heap", ratio, most);
        }
    }
}
