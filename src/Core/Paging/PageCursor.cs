using System.Text;

namespace UnifiedInbox.Providers;

/// <summary>Where a vendor's next page starts, in the provider's own words; opaque to everyone else.</summary>
/// <param name="Value">The text, best no longer than 40 bytes of UTF-8 so that merged cursors stay small; at most 255. Empty for <c>default</c>, never null.</param>
public readonly record struct PageCursor(string Value)
{
    private const int MaxBytes = 255;

    private readonly string? text = Value;

    /// <summary>The text, best no longer than 40 bytes of UTF-8 so that merged cursors stay small; at most 255. Empty for <c>default</c>, never null.</summary>
    public string Value
    {
        get => text ?? "";
        init => text = value;
    }

    /// <summary>A vendor's own cursor, behind a mark that tells it from other providers' and from other forms of this one: <c>c:664a...</c>.</summary>
    /// <param name="mark">The mark, short and without a colon.</param>
    /// <param name="vendorCursor">The vendor's cursor, or null.</param>
    /// <returns>The cursor; null when the vendor's is missing, or too long to be kept.</returns>
    public static PageCursor? Marked(string mark, string? vendorCursor) =>
        !string.IsNullOrEmpty(vendorCursor) && Encoding.UTF8.GetByteCount(vendorCursor) <= MaxBytes - Encoding.UTF8.GetByteCount(mark) - 1
            ? new PageCursor($"{mark}:{vendorCursor}")
            : null;

    /// <summary>What <see cref="Marked"/> put behind a mark.</summary>
    /// <param name="mark">The mark.</param>
    /// <returns>The vendor's cursor; null when this cursor has another mark, or nothing behind it.</returns>
    public string? Behind(string mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        return Value.Length > mark.Length + 1 && Value[mark.Length] == ':' && Value.StartsWith(mark, StringComparison.Ordinal) ? Value[(mark.Length + 1)..] : null;
    }

    /// <summary>Whether two cursors are the same text.</summary>
    /// <param name="other">The other cursor.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(PageCursor other) => Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <summary>The length, never the text: vendors put ids into it.</summary>
    /// <returns>For instance <c>&lt;12 characters&gt;</c>.</returns>
    public override string ToString() => $"<{Value.Length} characters>";
}
