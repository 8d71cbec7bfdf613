namespace UnifiedInbox.Providers;

/// <summary>The options every provider has.</summary>
public abstract class ProviderOptions
{
    /// <summary>
    /// What precedes the documented paths; null for the vendor's own address. May have a path, not a query, fragment or user; a trailing slash does not
    /// matter; <c>http</c> for loopback only.
    /// </summary>
    public string? BaseUrl { get; set; }

    /// <summary>How many items a page asks the vendor for, at least 1 and at most what the vendor takes; null for the provider's default, which <see cref="AccountDescriptor.PageLimits"/> tells.</summary>
    public int? PageSize { get; set; }

    /// <summary>How many requests the vendor allows per window; null for what the vendor documents. All windows hold at once.</summary>
    public IReadOnlyList<RateWindow>? RateWindows { get; set; }
}
