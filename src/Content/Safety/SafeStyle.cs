using System.Collections.Frozen;
using UnifiedInbox.Content.Markup;

namespace UnifiedInbox.Content.Safety;

/// <summary>The part of a <c>style</c> attribute that can only change how the text itself looks: nothing that fetches, moves, covers or hides.</summary>
internal static class SafeStyle
{
    private static readonly FrozenSet<string> Properties = new[]
    {
        "background-color", "color", "direction", "font-family", "font-size", "font-style", "font-variant", "font-weight", "text-align", "text-decoration", "text-transform", "white-space",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The declarations that may stay; null when none does.</summary>
    public static string? Of(string style)
    {
        var kept = InlineStyle.Declarations(style).Where(static declaration => Properties.Contains(declaration.Property) && IsPlain(declaration.Value))
            .Select(static declaration => $"{declaration.Property}:{declaration.Value}");
        return string.Join(';', kept) is { Length: > 0 } safe ? safe : null;
    }

    // Without quotes, slashes, backslashes, '@' and braces there are no strings, comments, escapes and rules; the one function is a colour in numbers.
    private static bool IsPlain(string value) => value.Length is > 0 and <= 100 && HasSmallNumbers(value) && (value.All(IsPlain) || IsNumericColor(value));

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is ' ' or '#' or '%' or '.' or ',' or '-';

    private static bool IsNumericColor(string value) =>
        value.EndsWith(')') && (value.StartsWith("rgb(", StringComparison.Ordinal) || value.StartsWith("rgba(", StringComparison.Ordinal))
        && value[(value.IndexOf('(', StringComparison.Ordinal) + 1)..^1].All(static c => char.IsAsciiDigit(c) || c is ' ' or ',' or '.' or '%');

    // A letter a thousand pixels high covers what is around it.
    private static bool HasSmallNumbers(string value)
    {
        var digits = 0;
        var isFraction = false;
        foreach (var c in value)
        {
            isFraction = c == '.' || (isFraction && char.IsAsciiDigit(c));
            digits = char.IsAsciiDigit(c) && !isFraction ? digits + 1 : 0;
            if (digits > 3 && value[0] != '#')
            {
                return false;
            }
        }

        return true;
    }
}
