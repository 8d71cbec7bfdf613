using BenchmarkDotNet.Attributes;
using UnifiedInbox.Benchmarks.Goals;

namespace UnifiedInbox.Benchmarks.Micro;

/// <summary>A slot of the rate budget, taken and given back, when there is room.</summary>
[MemoryDiagnoser]
public class LimiterBenchmark
{
    private readonly SwiftBudget budget = new();

    [GlobalCleanup]
    public void Stop() => budget.Dispose();

    [Benchmark]
    public Task SlotAndReport() => budget.TakeAsync(1);
}
