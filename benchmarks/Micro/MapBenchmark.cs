using BenchmarkDotNet.Attributes;
using UnifiedInbox.Benchmarks.Goals;

namespace UnifiedInbox.Benchmarks.Micro;

/// <summary>A page of 100 messages from payload records to the model.</summary>
[MemoryDiagnoser]
public class MapBenchmark
{
    private MappingPair pair = null!;

    [Params("lemlist", "sendkit", "leadconnector")]
    public string Vendor { get; set; } = "";

    [GlobalSetup]
    public void Read() => pair = MappingPair.All().Single(pair => pair.Name == Vendor);

    [Benchmark(Baseline = true)]
    public Message[] ByHand() => pair.ByHand();

    [Benchmark]
    public Message[] Mapster() => pair.Ours();
}
