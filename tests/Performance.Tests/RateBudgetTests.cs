using UnifiedInbox.Benchmarks.Goals;

namespace UnifiedInbox.Performance.Tests;

/// <summary>The rate budget when there is room.</summary>
internal sealed class RateBudgetTests
{
    private const int Slots = 10_000;

    [Test]
    public void Taking_a_slot_and_giving_it_back_allocates_nothing()
    {
        using var budget = new SwiftBudget();
        budget.TakeAsync(Slots).GetAwaiter().GetResult();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var taken = budget.TakeAsync(Slots);

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.That(taken.IsCompletedSuccessfully, Is.True);
        Assert.That(allocated, Is.LessThan(Slots), "bytes of all of them; the task itself is one object");
    }
}
