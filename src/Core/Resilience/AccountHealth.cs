using UnifiedInbox.Diagnostics;

namespace UnifiedInbox.Resilience;

/// <summary>What is known of one account's vendor and credentials, whichever inbox found it out. Thread-safe.</summary>
internal sealed class AccountHealth(string owner, int? jitterSeed, TimeProvider time, Action<AccountHealth>? used = null, AccountTelemetry? telemetry = null) : ISharedState
{
    private long lastUsed = time.GetTimestamp();

    internal Jitter Jitter { get; } = new(jitterSeed, owner);

    internal Parking Parking { get; } = new(time, telemetry is null ? null : telemetry.ParkingChanged);

    internal Renewal Renewal { get; } = new();

    internal Circuit Circuit { get; } = new(new Jitter(jitterSeed, owner), time, telemetry is null ? null : telemetry.BreakerChanged);

    /// <summary>Who hears of changes; null for hosts that are not the account's own.</summary>
    internal AccountTelemetry? Telemetry { get; } = telemetry;

    internal RetryBudget Retries { get; } = new();

    /// <summary>By then a parked account may be asked again and every break is over: forgetting costs no more requests than remembering.</summary>
    public bool IsIdle => time.GetElapsedTime(Volatile.Read(ref lastUsed)) >= Parking.ProbeEvery;

    internal void Use()
    {
        Volatile.Write(ref lastUsed, time.GetTimestamp());
        used?.Invoke(this);
    }

    /// <summary>A call has ended.</summary>
    internal void Learn(CircuitPass pass, CallVerdict verdict)
    {
        Circuit.Leave(pass, verdict);
        if (verdict == CallVerdict.Alive)
        {
            Retries.Earn();
        }
        else if (verdict == CallVerdict.Failing)
        {
            Retries.Fail();
        }
    }

    /// <summary>Lets the next call through, whatever earlier ones met.</summary>
    internal void AskAnew()
    {
        Parking.Lift();
        Circuit.EndBreak();
    }
}
