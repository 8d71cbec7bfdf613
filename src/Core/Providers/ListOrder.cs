namespace UnifiedInbox;

/// <summary>In which order a vendor lists conversations.</summary>
public enum ListOrder
{
    /// <summary>The vendor does not say, though its examples look newest first; rows that come out of order are noticed and reported.</summary>
    Undocumented = 0,

    /// <summary>Newest activity first, as asked for in the request.</summary>
    NewestFirst = 1,
}
