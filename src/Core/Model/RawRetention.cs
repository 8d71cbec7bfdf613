namespace UnifiedInbox;

/// <summary>Whether models carry the vendor's own JSON beside the mapped members.</summary>
public enum RawRetention
{
    /// <summary>No: the default, and the cheapest. Skipped items carry their raw text all the same.</summary>
    None = 0,

    /// <summary>Yes: each model has a copy of its own slice in <c>Raw</c>.</summary>
    Full = 1,
}
