using System.Diagnostics;
using UnifiedInbox.Benchmarks.Measuring;
using UnifiedInbox.Benchmarks.Ours;
using UnifiedInbox.Benchmarks.Vendors;

namespace UnifiedInbox.Benchmarks.Goals;

/// <summary>Pages of a vendor that answers 429 to the 21st request in two seconds: how close to the fastest its limit allows, and never over it.</summary>
internal sealed class VendorLimitRow : IRow
{
    private const int Limit = 20;
    private const int WindowMs = 2000;
    private const int LatencyMs = 50;
    private const double Most = 1.08;

    public string Name => "limit";

    public async Task MeasureAsync(Bench bench)
    {
        var pages = bench.IsQuick ? 60 : 100;
        var row = $"limit {Limit} per 2 s, {pages} pages, 50 ms";
        var account = new Scenario(Scenario.Lemlist, Account: 0, pages, PageSize: 100, LatencyMs, VendorHabit.Limits);
        var unlimited = new Scenario(Scenario.Lemlist, Account: 1, Pages: 1, PageSize: 100);
        using var ours = new WithLibrary(bench.Vendors.Address, [account, unlimited]);
        await ours.MessagesAsync(unlimited, "conversation", static _ => { });
        var refusedBefore = await bench.Vendors.RefusedAsync();
        var start = Stopwatch.GetTimestamp();
        await ours.MessagesAsync(account, "conversation", static _ => { });
        var wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var refused = await bench.Vendors.RefusedAsync() - refusedBefore;

        double bound = (WindowMs * ((pages - 1) / Limit)) + (LatencyMs * Limit);
        bench.Report.Line(row, "wall by the bound", null, wall / bound, null, null, null);
        bench.Report.Line(row, "answers of 429", null, refused, null, null, null);
        bench.Report.AtMost($"{row}: wall by the bound", wall / bound, Most);
        bench.Report.AtMost($"{row}: answers of 429", refused, 0);
    }
}
