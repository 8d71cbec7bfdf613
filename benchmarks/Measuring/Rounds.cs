using System.Diagnostics;
using System.Runtime;

namespace UnifiedInbox.Benchmarks.Measuring;

/// <summary>Runs of several ways, taking turns, each round in another order: what the machine does besides hits all of them.</summary>
internal sealed class Rounds
{
    private static readonly TimeSpan CompilersTurn = TimeSpan.FromMilliseconds(40);

    private const int MostPasses = 12;

    /// <summary>So few methods a pass are the obvious way's, which has code compiled with each call.</summary>
    private const int Few = 300;

    private readonly List<Sample>[] samples;

    private Rounds(int ways) => samples = [.. Enumerable.Range(0, ways).Select(_ => new List<Sample>())];

    /// <param name="warmUp">How long each way runs before the compiler is first asked whether it is done with it.</param>
    /// <param name="rounds">How often each is measured.</param>
    /// <param name="sampleTime">How long each is measured at least.</param>
    /// <param name="ways">The ways; each gives how many items it made.</param>
    public static async Task<Rounds> RunAsync(TimeSpan warmUp, int rounds, TimeSpan sampleTime, IReadOnlyList<Func<Task<int>>> ways)
    {
        await SettleAsync(warmUp, ways);
        var all = new Rounds(ways.Count);
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < ways.Count; turn++)
            {
                var way = (round + turn) % ways.Count;
                all.samples[way].Add(await Sample.OfAsync(ways[way], sampleTime));
            }
        }

        return all;
    }

    /// <summary>
    /// Runs all ways until the compiler is done with most of their code and its work no longer halves: code on its way to its last form would be measured by how far it has
    /// come. It goes that way in several steps, so that the work may well rise before it falls. All of it never ends, since the obvious way has code compiled with each call.
    /// </summary>
    private static async Task SettleAsync(TimeSpan warmUp, IReadOnlyList<Func<Task<int>>> ways)
    {
        var before = long.MaxValue;
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var known = JitInfo.GetCompiledMethodCount();
            foreach (var way in ways)
            {
                for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < (pass == 0 ? warmUp : warmUp / 4);)
                {
                    await way();
                }
            }

            await Task.Delay(CompilersTurn);
            var compiled = JitInfo.GetCompiledMethodCount() - known;
            if (compiled >= before / 2 && compiled <= Few)
            {
                return;
            }

            before = compiled;
        }
    }

    public double Median(int way, Func<Sample, double> figure) => Statistics.Median(samples[way].Select(figure));

    /// <summary>The median of one way's figure over another's of the same round.</summary>
    public double Ratio(int way, int over, Func<Sample, double> figure) =>
        Statistics.Median(samples[way].Zip(samples[over], (left, right) => figure(left) / figure(right)));
}
