using UnifiedInbox.Benchmarks.Measuring;
using UnifiedInbox.Benchmarks.Ours;
using UnifiedInbox.Benchmarks.Vendors;

namespace UnifiedInbox.Benchmarks.Goals;

/// <summary>What a vendor may answer is a result: nothing is thrown on the way to it.</summary>
internal sealed class FaultRow : IRow
{
    private static readonly VendorHabit[] Failures = [VendorHabit.NotFound, VendorHabit.Throttles, VendorHabit.Breaks];

    public string Name => "faults";

    public async Task MeasureAsync(Bench bench)
    {
        foreach (var failure in Failures)
        {
            var account = new Scenario(Scenario.Lemlist, Account: 0, Pages: 1, PageSize: 10, Habit: failure);
            using var ours = new WithLibrary(bench.Vendors.Address, [account]);
            var thrown = await ThrownExceptions.CountAsync(async () =>
            {
                var thread = await ours.Inbox.GetThreadAsync(new ConversationId(new AccountKey(account.Vendor, account.Name), "conversation"));
                if (thread.IsT0)
                {
                    throw new InvalidOperationException($"{failure} gave a thread.");
                }
            });
            bench.Report.Line($"a read that ends in {failure}", "exceptions thrown", null, thrown, null, null, null);
            bench.Report.AtMost($"a read that ends in {failure}: exceptions thrown", thrown, 0);
        }
    }
}
