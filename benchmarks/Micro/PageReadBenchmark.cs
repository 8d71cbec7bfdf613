using BenchmarkDotNet.Attributes;
using UnifiedInbox.Benchmarks.Floor;
using UnifiedInbox.Benchmarks.Ours;
using UnifiedInbox.Benchmarks.Vendors;

namespace UnifiedInbox.Benchmarks.Micro;

/// <summary>One page of 100 lemlist messages over loopback, read and mapped.</summary>
[MemoryDiagnoser]
public class PageReadBenchmark
{
    private readonly Scenario account = new(Scenario.Lemlist, Account: 0, Pages: 1, PageSize: 100);
    private VendorProcess vendors = null!;
    private ByHand floor = null!;
    private WithLibrary ours = null!;

    [GlobalSetup]
    public async Task StartAsync()
    {
        vendors = await VendorProcess.StartAsync();
        floor = new ByHand(vendors.Address, [account]);
        ours = new WithLibrary(vendors.Address, [account]);
    }

    [GlobalCleanup]
    public async Task StopAsync()
    {
        floor.Dispose();
        ours.Dispose();
        await vendors.DisposeAsync();
    }

    [Benchmark(Baseline = true)]
    public Task<int> ByHand() => floor.MessagesAsync(account, "conversation", static _ => { });

    [Benchmark]
    public Task<int> Ours() => ours.MessagesAsync(account, "conversation", static _ => { });
}
