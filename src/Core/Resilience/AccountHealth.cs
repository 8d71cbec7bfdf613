namespace UnifiedInbox.Resilience;

/// <summary>What is known of one account's vendor and credentials, whichever inbox found it out. Thread-safe.</summary>
internal sealed class AccountHealth(string owner, int? jitterSeed, TimeProvider time, Action<AccountHealth>? used = null) : ISharedState
{
    private long lastUsed = time.GetTimestamp();

    internal Jitter Jitter { get; } = new(jitterSeed, owner);

    internal Parking Parking { get; } = new(time);

    internal Circuit Circuit { get; } = new(new Jitter(jitterSeed, owner), time);

    internal RetryBudget Retries { get; } = new();

    /// <summary>By then a parked account may be asked again and every break is over: forgetting costs no more requests than remembering.</summary>
    public bool IsIdle => time.GetElapsedTime(Volatile.Read(ref lastUsed)) >= Parking.ProbeEvery;

    internal void Use()
    {
        Volatile.Write(ref lastUsed, time.GetTimestamp());
        used?.Invoke(this);
    }

    /// <summary>Lets the next call through, whatever earlier ones met.</summary>
    internal void AskAnew()
    {
        Parking.Lift();
        Circuit.EndBreak();
    }
}
