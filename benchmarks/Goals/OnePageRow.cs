using UnifiedInbox.Benchmarks.Measuring;
using UnifiedInbox.Benchmarks.Vendors;

namespace UnifiedInbox.Benchmarks.Goals;

/// <summary>One page of 100 lemlist messages, about 230 KB, over HTTP and mapped; and whether its body becomes a large object.</summary>
internal sealed class OnePageRow : IRow
{
    private const string Row = "one page of 100 messages";
    private const int PagesARun = 20;
    private const double MostTime = 1.05;

    public string Name => "page";

    public async Task MeasureAsync(Bench bench)
    {
        var account = new Scenario(Scenario.Lemlist, Account: 0, Pages: 1, PageSize: 100);
        using var floor = new PageOf(bench.Ways([account], withRaw: false)[0], account);
        using var ours = new PageOf(bench.Ways([account], withRaw: false)[1], account);
        using var obvious = new PageOf(bench.Ways([account], withRaw: false)[2], account);
        var rounds = await Rounds.RunAsync(bench.WarmUp, bench.Rounds, bench.SampleTime, [() => floor.ReadAsync(PagesARun), () => ours.ReadAsync(PagesARun), () => obvious.ReadAsync(PagesARun)]);
        var wall = bench.Line(Row, "wall, us each", rounds, sample => sample.MicrosecondsPerItem);
        bench.Line(Row, "client CPU, us each", rounds, sample => sample.CpuPerItem);
        bench.Line(Row, "bytes each", rounds, sample => sample.BytesPerItem);

        var (large, largeOfObvious) = (await LargeObjects.CountAsync(() => ours.ReadAsync(PagesARun)), await LargeObjects.CountAsync(() => obvious.ReadAsync(PagesARun)));
        bench.Report.Line(Row, $"large objects in {PagesARun} pages", await LargeObjects.CountAsync(() => floor.ReadAsync(PagesARun)), large, largeOfObvious, null, null);
        bench.Report.AtMost($"{Row}: wall by floor", wall.OursByFloor, MostTime);
        bench.Report.AtMost($"{Row}: large objects", large, 0);
    }

    private sealed record PageOf(InboxWay Way, Scenario Account) : IDisposable
    {
        public async Task<int> ReadAsync(int times)
        {
            var count = 0;
            for (var time = 0; time < times; time++)
            {
                count += await Way.MessagesAsync(Account, "conversation", static _ => { });
            }

            return count;
        }

        public void Dispose() => Way.Dispose();
    }
}
