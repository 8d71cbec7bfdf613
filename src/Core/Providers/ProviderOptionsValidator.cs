using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers;

/// <summary>Checks the options every provider has, and the forms their values share.</summary>
public static class ProviderOptionsValidator
{
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(31);

    /// <summary>Checks the shared options.</summary>
    /// <param name="options">The options.</param>
    /// <param name="maximumPageSize">The largest page the vendor takes; null when it does not publish one.</param>
    /// <returns>One sentence per problem.</returns>
    public static IEnumerable<string> Shared(ProviderOptions options, int? maximumPageSize)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.BaseUrl is { } url && BaseUrlProblem(url) is { } problem)
        {
            yield return $"BaseUrl {problem}.";
        }

        if (options.PageSize < 1 || options.PageSize > maximumPageSize)
        {
            yield return maximumPageSize is null ? "PageSize must be at least 1." : $"PageSize must be from 1 to {maximumPageSize}.";
        }

        if (options.RateWindows is { } windows && (windows.Count == 0 || HasAny(windows, static window => window.Limit < 1 || window.Window <= TimeSpan.Zero)))
        {
            yield return "RateWindows must hold at least one window with a positive limit and length.";
        }

        if (options.RateWindows is { } lengths && HasAny(lengths, static window => window.Window > LongestWindow))
        {
            yield return "RateWindows must be at most 31 days long.";
        }
    }

    /// <summary>Checks a secret that must be there.</summary>
    /// <param name="option">The option's name.</param>
    /// <param name="secret">The secret, or null.</param>
    /// <returns>One sentence per problem, never the value.</returns>
    public static IEnumerable<string> Required(string option, Secret? secret)
    {
        if (secret is null)
        {
            yield return $"{option} is missing.";
        }
        else if (secret.Problem is { } problem)
        {
            yield return $"{option} {problem}.";
        }
    }

    /// <summary>Checks a text that must be there and becomes a query parameter or header.</summary>
    /// <param name="option">The option's name.</param>
    /// <param name="value">The text, or null.</param>
    /// <returns>One sentence per problem, never the value.</returns>
    public static IEnumerable<string> Required(string option, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            yield return $"{option} is missing.";
        }
        else if (Secret.TextProblem(value) is { } problem)
        {
            yield return $"{option} {problem}.";
        }
    }

    /// <summary>By hand, since LINQ is compiled anew for each value type: this is on the way to the first request.</summary>
    private static bool HasAny(IReadOnlyList<RateWindow> windows, Predicate<RateWindow> match)
    {
        for (var place = 0; place < windows.Count; place++)
        {
            if (match(windows[place]))
            {
                return true;
            }
        }

        return false;
    }

    private static string? BaseUrlProblem(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp))
        {
            return "is not an absolute http or https address";
        }

        if (uri.UserInfo.Length > 0 || url.Contains('?', StringComparison.Ordinal) || url.Contains('#', StringComparison.Ordinal))
        {
            return "must not have a user, a query or a fragment";
        }

        return uri.Scheme == Uri.UriSchemeHttp && !AttachmentAddress.IsLoopback(uri) ? "must be https, since it is not a loopback address" : null;
    }
}
