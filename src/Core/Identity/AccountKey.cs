using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace UnifiedInbox;

/// <summary>One set of credentials at one provider, under the name its owner gave it: <c>lemlist/acme</c>.</summary>
/// <remarks>Both parts match <c>[a-z0-9][a-z0-9._-]{0,31}</c>. Ordinal comparison. <c>default</c> is no account: every call refuses it.</remarks>
[JsonConverter(typeof(ParsableJsonConverter<AccountKey>))]
public readonly record struct AccountKey : IParsable<AccountKey>
{
    private const int MaxPartLength = 32;

    /// <summary>Makes the key of an account.</summary>
    /// <param name="provider">The vendor: <c>lemlist</c>, <c>sendkit</c>, <c>leadconnector</c> or the name of a provider of your own.</param>
    /// <param name="name">The account's name, yours to choose, unique within the provider.</param>
    /// <exception cref="ArgumentException">A part does not match <c>[a-z0-9][a-z0-9._-]{0,31}</c>.</exception>
    public AccountKey(string provider, string name)
    {
        Provider = RequirePart(provider, nameof(provider));
        Name = RequirePart(name, nameof(name));
    }

    /// <summary>The vendor's name in lower case. Null only for <c>default</c>.</summary>
    public string Provider { get; }

    /// <summary>The account's own name. Null only for <c>default</c>.</summary>
    public string Name { get; }

    /// <summary>Parses the text form <c>provider/name</c>.</summary>
    /// <param name="s">The text form.</param>
    /// <param name="provider">Ignored: the form does not depend on a culture.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException">The text is not of that form.</exception>
    public static AccountKey Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var key) ? key : throw IdText.Malformed("an account key", "provider/name");

    /// <summary>Parses the text form <c>provider/name</c> without throwing.</summary>
    /// <param name="s">The text form.</param>
    /// <param name="provider">Ignored: the form does not depend on a culture.</param>
    /// <param name="result">The key, or <c>default</c>.</param>
    /// <returns>Whether the text is of that form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AccountKey result)
    {
        var slash = s?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        if (slash < 0 || !TryMake(s![..slash], s[(slash + 1)..], out result))
        {
            result = default;
            return false;
        }

        return true;
    }

    /// <summary>The text form <c>provider/name</c>; empty for <c>default</c>.</summary>
    /// <returns>The text form.</returns>
    public override string ToString() => Provider is null ? "" : $"{Provider}/{Name}";

    internal static bool TryMake(string provider, string name, out AccountKey key)
    {
        var valid = IsPart(provider) && IsPart(name);
        key = valid ? new AccountKey(provider, name) : default;
        return valid;
    }

    internal static int Compare(AccountKey left, AccountKey right)
    {
        var order = string.CompareOrdinal(left.Provider, right.Provider);
        return order != 0 ? order : string.CompareOrdinal(left.Name, right.Name);
    }

    internal void ThrowIfDefault(string parameter)
    {
        if (Provider is null)
        {
            throw new ArgumentException("The id is default, so it names no account: use one that was listed or parsed.", parameter);
        }
    }

    private static string RequirePart(string part, string parameter) =>
        IsPart(part) ? part : throw new ArgumentException("An account key's part must match [a-z0-9][a-z0-9._-]{0,31}.", parameter);

    private static bool IsPart([NotNullWhen(true)] string? part)
    {
        if (part is null || part.Length is 0 or > MaxPartLength || part[0] is '.' or '_' or '-')
        {
            return false;
        }

        foreach (var c in part)
        {
            if (!(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '_' or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
