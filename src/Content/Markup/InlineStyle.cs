namespace UnifiedInbox.Content.Markup;

/// <summary>The declarations of a <c>style</c> attribute.</summary>
internal static class InlineStyle
{
    /// <summary>Property and value of each declaration in lower case, without <c>!important</c>. Escapes and comments are not resolved: who trusts a value must refuse them.</summary>
    public static IEnumerable<(string Property, string Value)> Declarations(string? style) => style is null ? [] : Parsed(style);

    /// <summary>Whether a length is 0, in whatever unit.</summary>
    public static bool IsZero(string value) => value.Length > 0 && value[0] == '0' && value.TrimStart('0', '.').All(char.IsAsciiLetter);

    private static IEnumerable<(string Property, string Value)> Parsed(string style)
    {
        foreach (var declaration in style.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                var value = declaration[(colon + 1)..].Trim().ToLowerInvariant();
                yield return (declaration[..colon].Trim().ToLowerInvariant(), value.EndsWith("!important", StringComparison.Ordinal) ? value[..^10].TrimEnd() : value);
            }
        }
    }
}
