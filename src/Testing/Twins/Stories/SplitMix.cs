namespace UnifiedInbox.Testing;

/// <summary>SplitMix64. Own, because System.Random promises no sequence across versions; integers only, so that every machine agrees.</summary>
internal sealed class SplitMix(ulong seed)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private ulong state = seed;

    public ulong Next()
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>From 0 to <paramref name="bound"/> - 1.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public TimeSpan Between(TimeSpan least, TimeSpan most) =>
        TimeSpan.FromMilliseconds((long)least.TotalMilliseconds + Below((int)(most - least).TotalMilliseconds));

    public string Id(int length) => Text(Letters, length);

    public string Hex(int length) => Text("0123456789abcdef", length);

    /// <summary>A generator of its own for one part of the data, so that parts do not shift each other.</summary>
    public SplitMix Fork() => new(Next());

    private string Text(string alphabet, int length) => string.Create(length, (this, alphabet), static (text, source) =>
    {
        for (var i = 0; i < text.Length; i++) text[i] = source.alphabet[source.Item1.Below(source.alphabet.Length)];
    });
}
