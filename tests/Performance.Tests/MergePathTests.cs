using UnifiedInbox.Benchmarks.Goals;
using UnifiedInbox.Benchmarks.Measuring;

namespace UnifiedInbox.Performance.Tests;

/// <summary>What the merge itself allocates for 60,000 conversations that are in memory already: with many lanes what each begins with, with few what all share.</summary>
[CancelAfter(60_000)]
internal sealed class MergePathTests
{
    [TestCase(3, 9)]
    [TestCase(30, 35)]
    [TestCase(300, 49)]
    public async Task A_merged_conversation_costs_few_bytes_besides_itself(int lanes, double most, CancellationToken cancellationToken)
    {
        var material = new MergeMaterial(lanes, items: 60_000);
        var least = double.MaxValue;
        for (var time = 0; time < 3; time++)
        {
            least = Math.Min(least, (await Sample.OfAsync(material.WalkAsync).WaitAsync(cancellationToken)).BytesPerItem);
        }

        TestContext.Out.WriteLine($"{lanes} lanes: {least:F1} bytes an item");

        Assert.That(least, Is.LessThanOrEqualTo(most));
    }
}
