using System.Security.Cryptography;
using System.Text;

namespace UnifiedInbox.Resilience;

/// <summary>
/// Remembers that the vendor refused an account's secret (401), so that nothing is sent with it again: until the secret's value is another, or the refusal is old
/// enough for one request to see whether it still holds. Thread-safe.
/// </summary>
/// <remarks>Of the secret it keeps a hash under a key of its own, which tells nothing to anybody else.</remarks>
/// <param name="time">The clock.</param>
/// <param name="changed">Hears of each change of <see cref="HoldsAccount"/>.</param>
internal sealed class Parking(TimeProvider time, Action<bool>? changed = null)
{
    /// <summary>A vendor's own mistake must not park an account for good.</summary>
    internal static readonly TimeSpan ProbeEvery = TimeSpan.FromMinutes(5);

    private readonly object gate = new();
    private readonly Lazy<byte[]> key = new(static () => RandomNumberGenerator.GetBytes(32));
    private byte[]? refused;
    private long since;
    private int told;

    internal bool IsParked
    {
        get
        {
            lock (gate)
            {
                return refused is not null;
            }
        }
    }

    /// <summary>Whether the secret that was used last is a refused one; a refusal is remembered beyond that.</summary>
    internal bool HoldsAccount => Volatile.Read(ref told) == 1;

    /// <summary>Whether a call with this secret would be pointless now.</summary>
    internal bool Blocks(string secret)
    {
        lock (gate)
        {
            if (!IsRefused(secret) || time.GetElapsedTime(since) >= ProbeEvery)
            {
                return false;
            }
        }

        Tell(isParked: true);
        return true;
    }

    /// <summary>Whether a request with this secret may be sent; a probe that is due is the caller's then, and nobody else's.</summary>
    internal bool MaySend(string secret)
    {
        lock (gate)
        {
            if (!IsRefused(secret))
            {
                return true;
            }

            if (time.GetElapsedTime(since) < ProbeEvery)
            {
                return false;
            }

            since = time.GetTimestamp();
            return true;
        }
    }

    internal void Refuse(string secret)
    {
        lock (gate)
        {
            refused = Hash(secret);
            since = time.GetTimestamp();
        }

        Tell(isParked: true);
    }

    /// <summary>The vendor took the secret after all.</summary>
    internal void Accept(string secret)
    {
        lock (gate)
        {
            if (IsRefused(secret))
            {
                refused = null;
            }
        }

        Tell(isParked: false);
    }

    internal void Lift()
    {
        lock (gate)
        {
            refused = null;
        }

        Tell(isParked: false);
    }

    private void Tell(bool isParked)
    {
        var now = isParked ? 1 : 0;
        if (Interlocked.Exchange(ref told, now) != now)
        {
            changed?.Invoke(isParked);
        }
    }

    private bool IsRefused(string secret) => refused is not null && CryptographicOperations.FixedTimeEquals(refused, Hash(secret));

    private byte[] Hash(string secret) => HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes(secret));
}
