using System.Buffers;
using System.Text;
using UnifiedInbox.Benchmarks.Measuring;

namespace UnifiedInbox.Benchmarks.Goals;

/// <summary>A page of payload records into the model: the library's Mapster mappings against the ones written by hand.</summary>
internal sealed class MappingRow : IRow
{
    private const int Repeats = 300;
    private const double Most = 1.2;

    public string Name => "map";

    public async Task MeasureAsync(Bench bench)
    {
        foreach (var pair in MappingPair.All())
        {
            Compare(pair);
            var rounds = await Rounds.RunAsync(bench.ShortWarmUp, bench.Rounds, bench.SampleTime, [() => Repeat(pair.ByHand), () => Repeat(pair.Ours)]);
            var row = $"map a {pair.Name} message";
            var (floor, ours) = (rounds.Median(0, sample => sample.MicrosecondsPerItem), rounds.Median(1, sample => sample.MicrosecondsPerItem));
            var ratio = rounds.Ratio(1, 0, sample => sample.MicrosecondsPerItem);
            bench.Report.Line(row, "us", floor, ours, null, ratio, null);
            bench.Report.Line(row, "bytes", rounds.Median(0, sample => sample.BytesPerItem), rounds.Median(1, sample => sample.BytesPerItem), null, rounds.Ratio(1, 0, sample => sample.BytesPerItem), null);
            bench.Report.AtMost($"{row}: time by hand-written", ratio, Most);
        }
    }

    private static Task<int> Repeat(Func<Message[]> map)
    {
        var count = 0;
        for (var time = 0; time < Repeats; time++)
        {
            count += map().Length;
        }

        return Task.FromResult(count);
    }

    private static void Compare(MappingPair pair)
    {
        if (!pair.ByHand().Select(Text).SequenceEqual(pair.Ours().Select(Text)))
        {
            throw new InvalidOperationException($"{pair.Name}: the two mappings differ, so nothing was measured.");
        }
    }

    private static string Text(Message message)
    {
        var buffer = new ArrayBufferWriter<byte>();
        InboxJson.WriteLine(buffer, message);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
