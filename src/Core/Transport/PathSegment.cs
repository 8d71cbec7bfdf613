namespace UnifiedInbox.Transport;

/// <summary>Which vendor ids may become a segment of a request path: an allow-list, since what libraries do to odd segments differs.</summary>
public static class PathSegment
{
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

        return value.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '~' or '.') ? null : "holds a character no id of this vendor has";
    }

    /// <summary>Passes a permitted text on.</summary>
    /// <param name="value">The text.</param>
    /// <param name="parameter">The caller's parameter, for the exception.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentException">The text may not become a path segment.</exception>
    public static string Require(string? value, string parameter) =>
        Problem(value) is { } problem ? throw new ArgumentException($"The id {problem}.", parameter) : value!;
}
