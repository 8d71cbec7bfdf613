using UnifiedInbox.Benchmarks.Measuring;

namespace UnifiedInbox.Benchmarks.Goals;

/// <summary>
/// Conversations in pages of 100 that are in memory already: the walk, with its guards and outcomes, against a synchronous heap over arrays that has none.
/// </summary>
/// <remarks>
/// Twice: of so many that no cache holds them, and of few that stay in one, where nothing waits for memory and the whole of what the walk does besides shows. Of 60,000 it
/// was left to chance how many were in a cache, and the heap took from 12 to 55 ns an item.
/// </remarks>
internal sealed class MergeRow : IRow
{
    private const int PassesOverFew = 20;

    private static readonly (int Lanes, double Most)[] Crowds = [(3, 1.5), (30, 1.2), (300, 1.2)];

    public string Name => "merge";

    public async Task MeasureAsync(Bench bench)
    {
        foreach (var (lanes, most) in Crowds)
        {
            await MeasureAsync(bench, $"merge alone, k = {lanes}", most, new MergeMaterial(lanes, MergeMaterial.ManyItems), passes: 1);
        }

        var (few, mostOfFew) = Crowds[0];
        await MeasureAsync(bench, $"merge alone, k = {few}, in a cache", mostOfFew, new MergeMaterial(few, MergeMaterial.FewItems), PassesOverFew);
    }

    private static async Task MeasureAsync(Bench bench, string row, double most, MergeMaterial material, int passes)
    {
        await material.CheckAsync();
        var rounds = await Rounds.RunAsync(bench.ShortWarmUp, bench.Rounds, bench.SampleTime, [() => RepeatAsync(material.SynchronousHeapAsync, passes), () => RepeatAsync(material.WalkAsync, passes)]);
        var ratio = rounds.Ratio(1, 0, sample => sample.MicrosecondsPerItem);
        bench.Report.Line(row, "ns each", 1000 * rounds.Median(0, sample => sample.MicrosecondsPerItem), 1000 * rounds.Median(1, sample => sample.MicrosecondsPerItem), null, ratio, null);
        bench.Report.Line(row, "bytes each", rounds.Median(0, sample => sample.BytesPerItem), rounds.Median(1, sample => sample.BytesPerItem), null, null, null);
        bench.Report.AtMost($"{row}: time by a synchronous heap", ratio, most);
    }

    private static async Task<int> RepeatAsync(Func<Task<int>> merge, int passes)
    {
        var count = 0;
        for (var pass = 0; pass < passes; pass++)
        {
            count += await merge();
        }

        return count;
    }
}
