namespace UnifiedInbox.Benchmarks.Vendors;

/// <summary>What a vendor does with a request.</summary>
internal enum VendorHabit
{
    Answers,

    /// <summary>20 requests in any two seconds, then 429.</summary>
    Limits,

    NotFound,

    Throttles,

    Breaks,
}
