namespace UnifiedInbox;

/// <summary>What the top of a lane's list was when the walk started.</summary>
/// <param name="Watermark">The newest key; <see cref="NoKeys"/> when there were rows, and none had a key.</param>
/// <param name="Print">The <see cref="HeadPrint"/> of the page it was on.</param>
internal readonly record struct LaneHead(long Watermark, HeadPrint Print)
{
    /// <summary>Below every real key.</summary>
    internal const long NoKeys = long.MinValue;
}
