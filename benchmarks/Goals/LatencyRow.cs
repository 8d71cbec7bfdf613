using System.Diagnostics;
using UnifiedInbox.Benchmarks.Measuring;
using UnifiedInbox.Benchmarks.Vendors;

namespace UnifiedInbox.Benchmarks.Goals;

/// <summary>Ten pages of each account at 50 ms an answer: how far from the pages of one account in a row.</summary>
internal sealed class LatencyRow : IRow
{
    private const int Pages = 10;
    private const int PageSize = 100;
    private const int LatencyMs = 50;

    private static readonly (int Accounts, double Most)[] Crowds = [(3, 1.10), (10, 1.20), (30, 1.35)];

    public string Name => "latency";

    public async Task MeasureAsync(Bench bench)
    {
        foreach (var (accounts, most) in Crowds)
        {
            var ways = bench.Ways(Scenario.Accounts(accounts, Pages, PageSize, LatencyMs), withRaw: false);
            var floor = await MedianAsync(ways[0], bench.IsQuick ? 1 : 5);
            var ours = await MedianAsync(ways[1], bench.IsQuick ? 1 : 5);
            double? obvious = bench.IsQuick ? null : await MedianAsync(ways[2], 1);
            const double Bound = Pages * LatencyMs;
            bench.Report.Line($"{Pages} pages deep, {LatencyMs} ms, {accounts} accounts", "wall by the bound", floor / Bound, ours / Bound, obvious / Bound, ours / floor, obvious / ours);
            bench.Report.AtMost($"{Pages} pages deep, {LatencyMs} ms, {accounts} accounts: wall by latency x pages", ours / Bound, most);
            foreach (var way in ways)
            {
                way.Dispose();
            }
        }
    }

    private static async Task<double> MedianAsync(InboxWay way, int times)
    {
        var walls = new List<double>();
        for (var time = -1; time < times; time++)
        {
            var start = Stopwatch.GetTimestamp();
            await way.ConversationsAsync(static _ => { });
            if (time >= 0)
            {
                walls.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return Statistics.Median(walls);
    }
}
