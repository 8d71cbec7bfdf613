namespace UnifiedInbox.Providers;

/// <summary>Who applies a query's filter, as a page has to say: the vendor when it can do all of it, else whoever reads the page.</summary>
public static class FilterWork
{
    /// <summary>Of a list of conversations.</summary>
    /// <param name="query">The query.</param>
    /// <param name="vendorFiltersUnread">Whether the request asked the vendor for unread conversations only, where the query wants that.</param>
    /// <returns><see cref="FilterApplied.None"/> when the query has no filter; a channel or a time leaves the work to the reader.</returns>
    public static FilterApplied Of(ConversationQuery query, bool vendorFiltersUnread)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Of(query.HasFilter, vendorFiltersUnread && query.Channels.Count == 0 && query.Since is null);
    }

    /// <summary>Of a page of messages.</summary>
    /// <param name="query">The query.</param>
    /// <param name="vendorFiltersChannels">Whether the request asked the vendor for exactly the query's channels.</param>
    /// <returns><see cref="FilterApplied.None"/> when the query has no filter.</returns>
    public static FilterApplied Of(MessageQuery query, bool vendorFiltersChannels)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Of(query.HasFilter, vendorFiltersChannels);
    }

    private static FilterApplied Of(bool hasFilter, bool isVendors) =>
        !hasFilter ? FilterApplied.None : isVendors ? FilterApplied.Vendor : FilterApplied.Local;
}
