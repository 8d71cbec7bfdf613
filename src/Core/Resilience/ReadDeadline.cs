namespace UnifiedInbox.Resilience;

/// <summary>How much of a call's total time is left, by the library's clock.</summary>
internal readonly struct ReadDeadline(TimeProvider time, TimeSpan total)
{
    private readonly long start = time.GetTimestamp();

    internal TimeSpan Left
    {
        get
        {
            var left = total - time.GetElapsedTime(start);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }
}
