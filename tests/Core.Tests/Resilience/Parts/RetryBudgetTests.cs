using UnifiedInbox.Resilience;

namespace UnifiedInbox.Core.Tests.Resilience.Parts;

internal sealed class RetryBudgetTests
{
    private RetryBudget budget = null!;

    [SetUp]
    public void Start() => budget = new RetryBudget();

    [Test]
    public void Ten_repeats_are_there_at_first_and_not_one_more() => Assert.That(Spend(), Is.EqualTo(10));

    [TestCase(9, 0)]
    [TestCase(10, 1)]
    [TestCase(25, 2)]
    public void Ten_answers_earn_one_repeat(int answers, int repeats)
    {
        Spend();
        Earn(answers);

        Assert.That(Spend(), Is.EqualTo(repeats));
    }

    [Test]
    public void No_more_than_ten_repeats_are_saved_up()
    {
        Earn(1_000);

        Assert.That(Spend(), Is.EqualTo(10));
    }

    [Test]
    public void A_failed_call_ends_all_repeats_until_one_is_answered()
    {
        budget.Fail();
        var afterFailure = Spend();
        budget.Earn();

        Assert.That((afterFailure, Spend()), Is.EqualTo((0, 10)));
    }

    private void Earn(int answers)
    {
        for (var answer = 0; answer < answers; answer++)
        {
            budget.Earn();
        }
    }

    private int Spend()
    {
        var spent = 0;
        while (spent < 1_000 && budget.TrySpend())
        {
            spent++;
        }

        return spent;
    }
}
