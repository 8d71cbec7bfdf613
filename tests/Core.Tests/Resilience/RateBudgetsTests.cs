using System.Runtime.CompilerServices;
using UnifiedInbox.Resilience;
using UnifiedInbox.Testing;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Resilience;

internal sealed class RateBudgetsTests
{
    private static readonly RateWindow[] Windows = [new(20, TimeSpan.FromSeconds(2))];

    private ManualTimeProvider time = null!;
    private SharedStates<RateBudget> budgets = null!;

    [SetUp]
    public void Start()
    {
        time = new ManualTimeProvider();
        budgets = new SharedStates<RateBudget>();
    }

    [TearDown]
    public void Stop() => budgets.Dispose();

    [Test]
    [Catalogue(104)]
    public void One_credential_has_one_budget()
    {
        var first = Budget("a");

        Assert.That(Budget("a"), Is.SameAs(first));
        Assert.That(Budget("b"), Is.Not.SameAs(first));
    }

    [Test]
    public void A_budget_in_use_outlives_the_inbox_that_used_it()
    {
        UseAndForget("tenant");

        Collect();

        Assert.That(Budget("tenant").Remaining, Is.EqualTo(19));
    }

    [Test]
    public void An_idle_budget_that_nobody_holds_is_dropped()
    {
        UseAndForget("tenant");
        time.Advance(TimeSpan.FromSeconds(2));

        budgets.Sweep();
        Collect();
        budgets.Sweep();

        Assert.That(budgets.Count, Is.Zero);
    }

    [Test]
    public void An_idle_budget_that_an_inbox_holds_stays_the_same_one()
    {
        var held = Budget("tenant");

        budgets.Sweep();
        Collect();
        budgets.Sweep();

        Assert.That(Budget("tenant"), Is.SameAs(held));
    }

    [Test]
    public void A_budget_that_is_used_again_after_a_sweep_outlives_the_inbox_that_used_it()
    {
        SweepAndUse("tenant");

        Collect();

        Assert.That(Budget("tenant").Remaining, Is.EqualTo(19));
    }

    [Test]
    public void A_freeze_outlives_the_inbox_that_met_it()
    {
        SweepAndFreeze("tenant");

        Collect();

        Assert.That(Budget("tenant").Remaining, Is.Zero);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SweepAndFreeze(string key)
    {
        var budget = Budget(key);
        budgets.Sweep();
        budget.Freeze(TimeSpan.FromMinutes(5));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SweepAndUse(string key)
    {
        var budget = Budget(key);
        budgets.Sweep();
        Assert.That(budget.AcquireAsync(TimeSpan.Zero, CancellationToken.None).AsTask().IsCompletedSuccessfully, Is.True);
        budget.Answered();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void UseAndForget(string key)
    {
        var budget = Budget(key);
        Assert.That(budget.AcquireAsync(TimeSpan.Zero, CancellationToken.None).AsTask().IsCompletedSuccessfully, Is.True);
        budget.Answered();
    }

    private RateBudget Budget(string key) => budgets.Get(key, used => new RateBudget(Windows, time, used));

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
