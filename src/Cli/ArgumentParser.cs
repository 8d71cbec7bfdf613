using System.CommandLine.Parsing;
using System.Globalization;

namespace UnifiedInbox.Cli;

/// <summary>Parses values and says in one sentence what is wrong with one that cannot be.</summary>
internal static class ArgumentParser
{
    private static readonly string[] InstantFormats =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static Func<ArgumentResult, T[]?> Each<T>(string problem)
        where T : IParsable<T> => result =>
        {
            var values = new List<T>();
            foreach (var token in result.Tokens)
            {
                if (!T.TryParse(token.Value, CultureInfo.InvariantCulture, out var value))
                {
                    result.AddError(problem);
                    return null;
                }

                values.Add(value);
            }

            return [.. values];
        };

    public static Func<ArgumentResult, T> One<T>(string problem)
        where T : struct, IParsable<T> => result => Each<T>(problem)(result) is [var value] ? value : default;

    public static int? PositiveNumber(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        result.AddError("--limit takes a whole number from 1.");
        return null;
    }

    public static DateTimeOffset? Instant(ArgumentResult result)
    {
        if (DateTimeOffset.TryParseExact(
            result.Tokens[0].Value, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            return instant;
        }

        result.AddError("--since takes an ISO 8601 date or time, such as 2026-01-31 or 2026-01-31T09:30:00Z (UTC without a zone).");
        return null;
    }
}
