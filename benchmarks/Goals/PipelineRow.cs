using UnifiedInbox.Benchmarks.Measuring;
using UnifiedInbox.Benchmarks.Vendors;

namespace UnifiedInbox.Benchmarks.Goals;

/// <summary>Three vendors, 20 pages each, no latency: messages with their bodies, and conversations through the merge.</summary>
internal sealed class PipelineRow(int pageSize, double mostWall, double? mostCpu, double mostBytes, bool beatsTheObvious) : IRow
{
    private const int Pages = 20;
    private const double LeastTimes = 3;
    private const double LeastBytes = 4;

    public string Name => $"pipeline{pageSize}";

    public async Task MeasureAsync(Bench bench)
    {
        var accounts = Scenario.Accounts(3, Pages, pageSize);
        var ways = bench.Ways(accounts, withRaw: beatsTheObvious);
        await Answers.CheckAsync(ways, accounts);
        await MeasureAsync(bench, $"3 x {Pages} pages x {pageSize} messages", [.. ways.Select(way => (Func<Task<int>>)(() => way.AllMessagesAsync(accounts, static _ => { })))]);
        await MeasureAsync(bench, $"3 x {Pages} pages x {pageSize} conversations, merged", [.. ways.Select(way => (Func<Task<int>>)(() => way.ConversationsAsync(static _ => { })))]);
        foreach (var way in ways)
        {
            way.Dispose();
        }
    }

    private static void RawLine(Bench bench, string row, string measure, Rounds rounds, Func<Sample, double> figure) =>
        bench.Report.Line($"{row}, raw kept", measure, rounds.Median(0, figure), rounds.Median(3, figure), null, rounds.Ratio(3, 0, figure), null);

    private async Task MeasureAsync(Bench bench, string row, IReadOnlyList<Func<Task<int>>> ways)
    {
        var rounds = await Rounds.RunAsync(bench.WarmUp, bench.Rounds, bench.SampleTime, ways);
        var wall = bench.Line(row, "wall, us each", rounds, sample => sample.MicrosecondsPerItem);
        var cpu = bench.Line(row, "client CPU, us each", rounds, sample => sample.CpuPerItem);
        var bytes = bench.Line(row, "bytes each", rounds, sample => sample.BytesPerItem);
        if (ways.Count > 3)
        {
            RawLine(bench, row, "wall, us each", rounds, sample => sample.MicrosecondsPerItem);
            RawLine(bench, row, "bytes each", rounds, sample => sample.BytesPerItem);
        }

        bench.Report.AtMost($"{row}: wall by floor", wall.OursByFloor, mostWall);
        bench.Report.AtMost($"{row}: bytes by floor", bytes.OursByFloor, mostBytes);
        if (mostCpu is { } most)
        {
            bench.Report.AtMost($"{row}: client CPU by floor", cpu.OursByFloor, most);
        }

        if (beatsTheObvious)
        {
            bench.Report.AtLeast($"{row}: obvious way's wall by ours", wall.ObviousByOurs, LeastTimes);
            bench.Report.AtLeast($"{row}: obvious way's client CPU by ours", cpu.ObviousByOurs, LeastTimes);
            bench.Report.AtLeast($"{row}: obvious way's bytes by ours", bytes.ObviousByOurs, LeastBytes);
        }
    }
}
