namespace UnifiedInbox.Testing;

internal static class PageSizes
{
    internal const int Small = 2;
    internal const int Large = 50;

    /// <summary>Null is the account's own; the others leave a last page that is full, short or a single item.</summary>
    internal static IReadOnlyList<int?> All { get; } = [null, 1, Small, 7];

    internal static string Describe(int? size) => size is null ? "with the account's own page size" : $"with pages of {size}";
}
