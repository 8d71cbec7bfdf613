using System.Buffers;

namespace UnifiedInbox.Transport;

/// <summary>Which vendor ids may become a segment of a request path: an allow-list, since what libraries do to odd segments differs.</summary>
public static class PathSegment
{
    private static readonly SearchValues<char> Characters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-~.");

    /// <summary>Why a text may not become a path segment; null when it may: 1 to 128 of <c>A-Z a-z 0-9 _ - ~ .</c>, not <c>.</c> and not <c>..</c>.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The reason, or null.</returns>
    public static string? Problem(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "is missing";
        }

        if (value.Length > 128)
        {
            return "is longer than 128 characters";
        }

        if (value is "." or "..")
        {
            return "is a relative path segment";
        }

        return value.AsSpan().ContainsAnyExcept(Characters) ? "holds a character no id of this vendor has" : null;
    }

    /// <summary>Passes a permitted text on.</summary>
    /// <param name="value">The text.</param>
    /// <param name="parameter">The caller's parameter, for the exception.</param>
    /// <param name="reserved">The vendor's own paths on the same level: as an "id" they would make another call. Compared without regard to case.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentException">The text may not become a path segment, or is reserved.</exception>
    public static string Require(string? value, string parameter, params IReadOnlyList<string> reserved) =>
        Problem(value) is { } problem ? throw new ArgumentException($"The id {problem}.", parameter)
        : reserved.Contains(value!, StringComparer.OrdinalIgnoreCase) ? throw new ArgumentException("The id is the name of another call of the vendor: use one that was listed.", parameter)
        : value!;
}
