namespace UnifiedInbox.Providers;

/// <summary>Where a vendor's next page starts, in the provider's own words; opaque to everyone else.</summary>
/// <param name="Value">The text, best no longer than 40 bytes of UTF-8 so that merged cursors stay small; at most 255. Empty for <c>default</c>, never null.</param>
public readonly record struct PageCursor(string Value)
{
    private readonly string? text = Value;

    /// <summary>The text, best no longer than 40 bytes of UTF-8 so that merged cursors stay small; at most 255. Empty for <c>default</c>, never null.</summary>
    public string Value
    {
        get => text ?? "";
        init => text = value;
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
