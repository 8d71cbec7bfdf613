namespace UnifiedInbox.Testing;

/// <summary>What a twin's data is made of. Equal options give equal answers to equal requests in the same order, byte for byte, in every run and on every machine.</summary>
public record TwinOptions
{
    /// <summary>Chooses the people, texts, identifiers and credentials.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many conversations the twin holds; 40 unless told, zero is allowed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Conversations
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(Conversations));
            field = value;
        }
    } = 40;

    /// <summary>The instant just after the newest activity: 2026-01-15T09:00:00Z unless told. All messages lie before it, most of them close to it.</summary>
    public DateTimeOffset Anchor { get; init; } = new(2026, 1, 15, 9, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// The clock that drives the rate limits and scripted delays, and that no change of the data is dated before; the system's unless told.
    /// </summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How the inbox changes by itself between list requests; null, unless told: not at all. See <see cref="VendorTwin.Changes"/> for changes one by one.</summary>
    public TwinDrift? Drift { get; init; }
}
