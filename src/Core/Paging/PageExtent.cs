namespace UnifiedInbox.Providers;

/// <summary>Where a page lies in its list by the vendor's own count, at the moment it was answered.</summary>
/// <remarks>
/// For vendors that page by count: when their list loses rows between two requests, the rows below move up and a page number steps over some. A merge sees that
/// by <paramref name="Total"/> falling, and reads the page before once more. Leave it out for pages that start at a row or at a date, which do not move.
/// </remarks>
/// <param name="Start">How many rows of the list lie before the page's first element.</param>
/// <param name="End">The same for what follows its last element: <paramref name="Start"/> plus the elements received, those that could not be read included.</param>
/// <param name="Total">How many rows the whole list has, under the filter the vendor applied.</param>
public readonly record struct PageExtent(long Start, long End, long Total);
