using UnifiedInbox.Benchmarks.Floor;
using UnifiedInbox.Benchmarks.Measuring;
using UnifiedInbox.Benchmarks.Obvious;
using UnifiedInbox.Benchmarks.Ours;
using UnifiedInbox.Benchmarks.Vendors;

namespace UnifiedInbox.Performance.Tests;

/// <summary>What does not depend on the machine: that all ways that are measured give the same, and how many bytes a message costs by the floor's.</summary>
[CancelAfter(60_000)]
internal sealed class PagePathTests
{
    private static readonly IReadOnlyList<Scenario> Accounts = Scenario.Accounts(3, pages: 3, pageSize: 20);

    [Test]
    public async Task All_ways_that_are_measured_give_the_same_items_member_by_member(CancellationToken cancellationToken)
    {
        InboxWay[] ways =
        [
            new ByHand(VendorHandler.Root, Accounts, new VendorHandler()),
            new WithLibrary(VendorHandler.Root, Accounts, RawRetention.None, static () => new VendorHandler()),
            new ObviousWay(VendorHandler.Root, Accounts, new VendorHandler()),
            new WithLibrary(VendorHandler.Root, Accounts, RawRetention.Full, static () => new VendorHandler()),
        ];

        await Answers.CheckAsync(ways, Accounts).WaitAsync(cancellationToken);
        Array.ForEach(ways, way => way.Dispose());
    }

    [Test]
    public void A_way_that_gives_something_else_stops_the_measurement()
    {
        var others = Accounts.Select(account => account with { Account = account.Account + 1 }).ToList();

        Assert.That(() => Answers.CheckAsync([new ByHand(VendorHandler.Root, Accounts, new VendorHandler()), new ByHand(VendorHandler.Root, others, new VendorHandler())], Accounts), Throws.InvalidOperationException);
    }

    [TestCase(100, 0.97)]
    [TestCase(20, 1.15)]
    public async Task A_message_costs_few_bytes_more_than_by_hand(int pageSize, double most)
    {
        var account = new Scenario(Scenario.Lemlist, Account: 0, Pages: 10, pageSize);
        using var floor = new ByHand(VendorHandler.Root, [account], new VendorHandler());
        using var ours = new WithLibrary(VendorHandler.Root, [account], RawRetention.None, static () => new VendorHandler());

        var ratio = await BytesAsync(ours, account) / await BytesAsync(floor, account);
        TestContext.Out.WriteLine($"{pageSize} a page: {ratio:F3} of the floor's bytes");

        Assert.That(ratio, Is.LessThanOrEqualTo(most));
    }

    private static async Task<double> BytesAsync(InboxWay way, Scenario account)
    {
        await way.MessagesAsync(account, "conversation", static _ => { });
        var least = double.MaxValue;
        for (var time = 0; time < 3; time++)
        {
            least = Math.Min(least, (await Sample.OfAsync(() => way.MessagesAsync(account, "conversation", static _ => { }))).BytesPerItem);
        }

        return least;
    }
}
