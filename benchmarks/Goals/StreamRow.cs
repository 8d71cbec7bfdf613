using System.Globalization;
using UnifiedInbox.Benchmarks.Measuring;
using UnifiedInbox.Benchmarks.Ours;
using UnifiedInbox.Benchmarks.Vendors;

namespace UnifiedInbox.Benchmarks.Goals;

/// <summary>
/// Ten times as much streamed, in processes of their own: the managed heap must not follow. The youngest generation is held to 16 MB there, which would hide
/// growth if it were the size of the processor's cache or more.
/// </summary>
internal sealed class StreamRow : IRow
{
    public const string ChildName = "stream";

    private const int Accounts = 10;
    private const int PageSize = 100;
    private const int Few = 100_000;
    private const int Many = 1_000_000;
    private const double Most = 1.10;

    /// <summary>How much the collector leaves in its middle generation differs from one process to the next by a tenth of the largest heap.</summary>
    private const int Starts = 5;

    public string Name => "stream";

    public async Task MeasureAsync(Bench bench)
    {
        if (!bench.IsQuick)
        {
            await MeasureAsync(bench, "messages");
        }

        await MeasureAsync(bench, "conversations");
    }

    /// <summary>In the child: streams and prints the count and the largest heap in bytes.</summary>
    public static async Task StreamAsync(string root, string what, int count)
    {
        var isOfMessages = what == "messages";
        var accounts = isOfMessages
            ? [new Scenario(Scenario.Lemlist, Account: 0, count / PageSize, PageSize)]
            : Scenario.Accounts(Accounts, count / PageSize / Accounts, PageSize);
        using var ours = new WithLibrary(root, accounts);
        var (seen, largest) = (0, 0L);
        void See()
        {
            if (++seen % 100 == 0)
            {
                largest = Math.Max(largest, GC.GetTotalMemory(forceFullCollection: false));
            }
        }

        _ = isOfMessages ? await ours.MessagesAsync(accounts[0], "conversation", _ => See()) : await ours.ConversationsAsync(_ => See());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seen} {largest}"));
    }

    private static async Task MeasureAsync(Bench bench, string what)
    {
        var (ofFew, ofMany) = (new List<double>(), new List<double>());
        for (var start = 0; start < (bench.IsQuick ? 1 : Starts); start++)
        {
            ofFew.Add(await LargestHeapAsync(bench, what, Few));
            ofMany.Add(await LargestHeapAsync(bench, what, Many));
        }

        var (few, many) = (Statistics.Median(ofFew), Statistics.Median(ofMany));
        bench.Report.Line($"{what} streamed", $"largest heap, MB: {Few:N0}, {Many:N0}, ratio", few, many, null, many / few, null);
        bench.Report.AtMost($"{Many:N0} {what} streamed: largest heap by that of {Few:N0}", many / few, Most);
    }

    private static async Task<double> LargestHeapAsync(Bench bench, string what, int count)
    {
        await using var child = ChildProcess.Start([Program.Child, ChildName, bench.Vendors.Address, what, $"{count}"], ("DOTNET_GCgen0size", "1000000"));
        var answer = (await child.ReadLineAsync()).Split(' ');
        return int.Parse(answer[0], CultureInfo.InvariantCulture) >= count * 0.98
            ? long.Parse(answer[1], CultureInfo.InvariantCulture) / 1e6
            : throw new InvalidOperationException($"Only {answer[0]} of {count} {what} came.");
    }
}
