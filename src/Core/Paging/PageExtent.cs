namespace UnifiedInbox.Providers;

/// <summary>Where a page lies in its list by the vendor's own count, at the moment it was answered.</summary>
/// <remarks>
/// For vendors that page by count: when their list loses rows between two requests, the rows below move up and a page number steps over some. A merge sees that
/// by <paramref name="Total"/> falling, and reads the page before once more. Leave it out for pages that start at a row or at a date, which do not move.
/// </remarks>
/// <param name="Start">How many rows of the list lie before the page's first element.</param>
/// <param name="End">The same for what follows its last element: <paramref name="Start"/> plus the elements received, those that could not be read included.</param>
/// <param name="Total">How many rows the whole list has, under the filter the vendor applied.</param>
public readonly record struct PageExtent(long Start, long End, long Total)
{
    /// <summary>Of a page asked for by how many rows lie before it.</summary>
    /// <param name="start">How many rows lie before it.</param>
    /// <param name="received">How many elements came, those that could not be read included.</param>
    /// <param name="total">The vendor's count of the whole list; null when it gives none.</param>
    /// <returns>The extent; null without a count, or with one that cannot be right: negative, or less than what came.</returns>
    public static PageExtent? At(long start, int received, long? total) =>
        total is >= 0 && (received == 0 || start + received <= total) ? new PageExtent(start, start + received, total.Value) : null;

    /// <summary>Of a page asked for by its number.</summary>
    /// <param name="number">Its number, from 1: the answer's own where it gives one.</param>
    /// <param name="size">How many rows a page has: the answer's own where it gives it, since a vendor may cap what it was asked for.</param>
    /// <param name="received">How many elements came, those that could not be read included.</param>
    /// <param name="total">The vendor's count of the whole list; null when it gives none.</param>
    /// <param name="goesOn">Whether another page follows.</param>
    /// <returns>
    /// The extent; null as <see cref="At"/> says, and when the page is not as long as <paramref name="size"/> claims pages to be, which leaves the place of any
    /// page but the first unknown.
    /// </returns>
    public static PageExtent? OfPage(long number, long size, int received, long? total, bool goesOn)
    {
        var isSizeWrong = received > size || (goesOn && received < size);
        var isBeyondReckoning = number is < 1 or > int.MaxValue || size is < 1 or > int.MaxValue;
        return isBeyondReckoning || (number > 1 && isSizeWrong) ? null : At((number - 1) * size, received, total);
    }
}
