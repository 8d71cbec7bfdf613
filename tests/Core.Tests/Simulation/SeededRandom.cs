namespace UnifiedInbox.Core.Tests.Simulation;

/// <summary>SplitMix64: the same numbers for the same seed on every machine and runtime, which System.Random does not promise.</summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>From 0 up to but not including the bound.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Chance(double probability) => Fraction() < probability;

    /// <summary>Both ends included; as often between 1 and 10 as between 100 and 1,000.</summary>
    public int LogUniform(int least, int most)
    {
        var low = Math.Log(least + 1d);
        var high = Math.Log(most + 2d);
        return Math.Clamp((int)Math.Exp(low + (Fraction() * (high - low))) - 1, least, most);
    }

    /// <summary>A generator of its own, so that more draws in one place do not change another.</summary>
    public SeededRandom Fork() => new(Next());

    private double Fraction() => (Next() >> 11) * (1d / (1UL << 53));

    private ulong Next()
    {
        state = unchecked(state + 0x9E3779B97F4A7C15);
        var mixed = unchecked((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
        return mixed ^ (mixed >> 31);
    }
}
