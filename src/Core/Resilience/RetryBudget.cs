namespace UnifiedInbox.Resilience;

/// <summary>
/// How many repeats an account may still make: a few at first, and then one for every ten calls that were answered; none from a call that failed until one is
/// answered again, since each call is then a question whether the vendor is back, and once is enough to ask. Thread-safe.
/// </summary>
/// <remarks>So a vendor that is down gets hardly more requests than without any repeats, and one that fails now and then is asked again every time.</remarks>
internal sealed class RetryBudget
{
    private const int MostRepeats = 10;
    private const int AnswersPerRepeat = 10;

    private readonly object gate = new();
    private bool isFailing;
    private int answers = MostRepeats * AnswersPerRepeat;

    internal void Earn()
    {
        lock (gate)
        {
            isFailing = false;
            answers = Math.Min(answers + 1, MostRepeats * AnswersPerRepeat);
        }
    }

    internal void Fail()
    {
        lock (gate)
        {
            isFailing = true;
        }
    }

    internal bool TrySpend()
    {
        lock (gate)
        {
            if (isFailing || answers < AnswersPerRepeat)
            {
                return false;
            }

            answers -= AnswersPerRepeat;
            return true;
        }
    }
}
