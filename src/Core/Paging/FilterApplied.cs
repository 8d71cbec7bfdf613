namespace UnifiedInbox;

/// <summary>Who applied a query's filter.</summary>
public enum FilterApplied
{
    /// <summary>The query has no filter.</summary>
    None = 0,

    /// <summary>The vendor, all of it.</summary>
    Vendor = 1,

    /// <summary>This library, at least a part of it, since the vendor has no such parameter: more is read than is shown.</summary>
    Local = 2,
}
