namespace UnifiedInbox.EndToEnd.Tests.Simulation;

/// <summary>SplitMix64: the same numbers for the same seed on every machine and runtime, which System.Random does not promise.</summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => least + (int)(Next() % (ulong)(most - least + 1));

    public bool Chance(int percent) => Between(0, 99) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Between(0, items.Count - 1)];

    /// <summary>Both ends included; as often between 1 and 10 as between 10 and 100.</summary>
    public int LogUniform(int least, int most)
    {
        var share = (Next() >> 11) * (1d / (1UL << 53));
        var (low, high) = (Math.Log(least), Math.Log(most + 1d));
        return Math.Clamp((int)Math.Exp(low + (share * (high - low))), least, most);
    }

    /// <summary>A generator of its own, so that more draws in one place do not change another.</summary>
    public SeededRandom Fork() => new(Next());

    private ulong Next()
    {
        state = unchecked(state + 0x9E3779B97F4A7C15);
        var mixed = unchecked((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
        return mixed ^ (mixed >> 31);
    }
}
