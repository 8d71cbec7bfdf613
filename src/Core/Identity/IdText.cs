using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace UnifiedInbox;

/// <summary>The rules every id value obeys before it may become part of a request path.</summary>
/// <remarks>
/// RestSharp collapses <c>..</c> and drops empty segments, and an empty contact id turns lemlist's message call into its list call:
/// such values must never reach a URL.
/// </remarks>
internal static class IdText
{
    internal const int MaxLength = 256;

    private const char Separator = '/';

    // What almost every id is made of, told at a glance.
    private static readonly SearchValues<char> Harmless = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-~.");

    /// <summary>Why <paramref name="value"/> cannot be an id; null when it can.</summary>
    internal static string? Problem(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return "is blank";
        }

        if (value.Length > MaxLength)
        {
            return "is longer than 256 characters";
        }

        if (value is "." or "..")
        {
            return "is a relative path segment";
        }

        if (!value.AsSpan().ContainsAnyExcept(Harmless))
        {
            return null;
        }

        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c is '/' or '\\' or '%' or '?' or '#')
            {
                return "holds a character with a meaning in URLs";
            }

            if (char.IsControl(c))
            {
                return "holds a control character";
            }

            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(c))
            {
                return "holds half of a surrogate pair";
            }
        }

        return null;
    }

    internal static string Require(string? value, string parameter)
    {
        if (Problem(value) is { } problem)
        {
            Refuse(problem, parameter);
        }

        return value!;
    }

    internal static string Join(string head, string value) => $"{head}{Separator}{Uri.EscapeDataString(value)}";

    internal static string Join(AccountKey account, string value) => Join(account.ToString(), value);

    /// <summary>Splits the text form into exactly <paramref name="count"/> decoded segments, each a permitted id value.</summary>
    internal static bool TrySplit([NotNullWhen(true)] string? text, int count, [NotNullWhen(true)] out string[]? segments)
    {
        segments = null;
        var parts = text?.Split(Separator);
        if (parts is null || parts.Length != count)
        {
            return false;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Uri.UnescapeDataString(parts[i]);
            if (Problem(parts[i]) is not null)
            {
                return false;
            }
        }

        segments = parts;
        return true;
    }

    internal static bool TryParseOrdinal(string text, out int ordinal) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ordinal);

    internal static ArgumentException Malformed(string kind, string form) => new($"The text is not {kind} of the form {form}.");

    [DoesNotReturn]
    private static void Refuse(string problem, string parameter) => throw new ArgumentException($"The id value {problem}.", parameter);
}
