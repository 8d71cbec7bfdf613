using System.Collections.ObjectModel;

namespace UnifiedInbox.Transport;

/// <summary>What a provider tells the transport about its vendor.</summary>
public sealed record TransportSettings
{
    /// <summary>What precedes the documented paths.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>The key or token.</summary>
    public required Secret Secret { get; init; }

    /// <summary>Writes the secret, and whatever every request needs, into a request that is about to be sent.</summary>
    public required Action<HttpRequestMessage, string> Authorize { get; init; }

    /// <summary>Takes the vendor's code and text out of an error answer.</summary>
    public required Func<ErrorReply, VendorError> ReadError { get; init; }

    /// <summary>What shares a rate budget, within the vendor; null for the secret itself (by its hash).</summary>
    public string? RateBudgetKey { get; init; }

    /// <summary>The vendor's rate limits; all hold at once.</summary>
    public required IReadOnlyList<RateWindow> RateWindows { get; init; }

    /// <summary>Reads how long to wait out of a 429's own headers when it has no <c>Retry-After</c>; null when there is nothing to read.</summary>
    public Func<ErrorReply, TimeSpan?>? ReadThrottle { get; init; }

    /// <summary>
    /// The headers of any answer that say how many requests are left, each with the window it speaks of; a header whose window is none of
    /// <see cref="RateWindows"/> is not read. Empty for a vendor that says nothing.
    /// </summary>
    public IReadOnlyDictionary<string, TimeSpan> RemainingHeaders { get; init; } = ReadOnlyDictionary<string, TimeSpan>.Empty;

    /// <summary>The base URL only: the budget's key may be a tenant's id.</summary>
    /// <returns>A text without secrets and ids.</returns>
    public override string ToString() => $"TransportSettings {{ BaseUrl = {BaseUrl} }}";
}
