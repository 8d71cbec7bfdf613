using BenchmarkDotNet.Attributes;
using UnifiedInbox.Benchmarks.Goals;

namespace UnifiedInbox.Benchmarks.Micro;

/// <summary>300,000 conversations in memory through the walk, and through a heap over arrays.</summary>
[MemoryDiagnoser]
public class MergeBenchmark
{
    private MergeMaterial material = null!;

    [Params(3, 30, 300)]
    public int Lanes { get; set; }

    [GlobalSetup]
    public void Make() => material = new MergeMaterial(Lanes, MergeMaterial.ManyItems);

    [Benchmark(Baseline = true)]
    public Task<int> SynchronousHeap() => material.SynchronousHeapAsync();

    [Benchmark]
    public Task<int> Walk() => material.WalkAsync();
}
