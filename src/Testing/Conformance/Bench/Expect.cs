using System.Diagnostics.CodeAnalysis;
using OneOf;

namespace UnifiedInbox.Testing;

internal static class Expect
{
    internal static void That([DoesNotReturnIf(false)] bool kept, string seen, string? expected = null)
    {
        if (!kept)
        {
            throw new UnmetExpectation(seen, expected);
        }
    }

    internal static T Value<T>(OneOf<T, InboxFault> result, string what) =>
        result.TryGetValue(out var value, out var fault) ? value : throw new UnmetExpectation($"{what} ended in {Describe(fault)}", "a value");

    internal static void Fault<TFault>(InboxFault? fault, string what)
        where TFault : InboxFault => That(fault is TFault, $"{what} ended in {Describe(fault)}", typeof(TFault).Name);

    internal static void SameItems<T>(IEnumerable<T> expected, IEnumerable<T> actual, string what)
    {
        var (missing, added) = (expected.Except(actual).ToList(), actual.Except(expected).ToList());
        That(missing.Count == 0 && added.Count == 0, $"{what}: {missing.Count} missing{Some(missing)}, {added.Count} unexpected{Some(added)}", "the same elements");
    }

    internal static string Describe(InboxFault? fault) => fault is null ? "a value" : $"the fault '{fault}'";

    private static string Some<T>(List<T> items) => items.Count == 0 ? "" : $" (first {items[0]})";
}
