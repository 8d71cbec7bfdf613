using System.Diagnostics;
using UnifiedInbox.Benchmarks.Floor;
using UnifiedInbox.Benchmarks.Measuring;
using UnifiedInbox.Benchmarks.Obvious;
using UnifiedInbox.Benchmarks.Ours;
using UnifiedInbox.Benchmarks.Vendors;

namespace UnifiedInbox.Benchmarks.Goals;

/// <summary>From the start of a process to its first mapped item, taking turns.</summary>
internal sealed class ColdStartRow : IRow
{
    public const string ChildName = "cold";

    private const double MostOverFloorMs = 120;

    /// <summary>The runtime's own delay (100 ms, in hexadecimal), which this program sets to none for what it measures warm.</summary>
    private static readonly (string, string) UsualDelay = ("DOTNET_TC_CallCountingDelayMs", "64");

    private const string Row = "process start to first mapped";

    public string Name => "cold";

    public async Task MeasureAsync(Bench bench)
    {
        foreach (var what in (string[])["message", "conversation of 3 vendors"])
        {
            var times = new Dictionary<string, List<double>> { ["floor"] = [], ["ours"] = [], ["obvious"] = [] };
            for (var round = -1; round < (bench.IsQuick ? 3 : 15); round++)
            {
                foreach (var (way, seen) in times)
                {
                    var time = await StartAsync(bench.Vendors.Address, way, what);
                    if (round >= 0)
                    {
                        seen.Add(time);
                    }
                }
            }

            var (floor, ours, obvious) = (Statistics.Median(times["floor"]), Statistics.Median(times["ours"]), Statistics.Median(times["obvious"]));
            bench.Report.Line($"{Row} {what}", "ms", floor, ours, obvious, ours / floor, obvious / ours);
            bench.Report.AtMost($"{Row} {what}: ms over the floor", ours - floor, MostOverFloorMs);
        }
    }

    /// <summary>In the child: says so as soon as the first item is there.</summary>
    public static async Task ReadFirstAsync(string root, string name, string what)
    {
        var accounts = Scenario.Accounts(what == "message" ? 1 : 3, pages: 1, pageSize: 20);
        InboxWay way = name switch
        {
            "floor" => new ByHand(root, accounts),
            "ours" => new WithLibrary(root, accounts),
            _ => new ObviousWay(root, accounts),
        };
        var hasSeen = false;
        void See()
        {
            if (!hasSeen)
            {
                hasSeen = true;
                Console.WriteLine("first");
            }
        }

        _ = what == "message" ? await way.MessagesAsync(accounts[0], "conversation", _ => See()) : await way.ConversationsAsync(_ => See());
        way.Dispose();
    }

    private static async Task<double> StartAsync(string root, string way, string what)
    {
        var start = Stopwatch.GetTimestamp();
        await using var child = ChildProcess.Start([Program.Child, ChildName, root, way, what], UsualDelay);
        await child.ReadLineAsync();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
