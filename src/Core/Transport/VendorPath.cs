using System.Globalization;
using System.Web;
using RestSharp;

namespace UnifiedInbox.Transport;

/// <summary>What a read asks for, below the base URL: path and query. Whatever is not the vendor's own word is escaped.</summary>
/// <remarks>RestSharp would send the same for parameters of its own, but wraps, hashes and looks through each of them several times a request.</remarks>
public sealed class VendorPath
{
    private string text;
    private char separator = '?';

    private VendorPath(string text) => this.text = text;

    /// <summary>Begins with what the vendor documents.</summary>
    /// <param name="path">The path up to the first id, without a slash at either end.</param>
    /// <returns>The path.</returns>
    public static VendorPath Of(string path) => new(path);

    /// <summary>Goes on with one more segment. An id must have passed <see cref="PathSegment"/> first.</summary>
    /// <param name="segment">The segment.</param>
    /// <returns>The path.</returns>
    public VendorPath Then(string segment)
    {
        text = $"{text}/{Uri.EscapeDataString(segment)}";
        return this;
    }

    /// <summary>Adds a query parameter that is left out when there is nothing to say.</summary>
    /// <param name="name">The documented name.</param>
    /// <param name="value">Its value; null leaves it out.</param>
    /// <returns>The path.</returns>
    public VendorPath With(string name, string? value)
    {
        if (value is not null)
        {
            text = $"{text}{separator}{name}={(IsPlain(value) ? value : Escaped(value))}";
            separator = '&';
        }

        return this;
    }

    /// <summary>Adds a query parameter.</summary>
    /// <param name="name">The documented name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The path.</returns>
    public VendorPath With(string name, long value) => With(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A request for it: a fresh one at each call, as <see cref="VendorCall{TPayload}"/> needs it.</summary>
    /// <returns>The request.</returns>
    public RestRequest ToRequest() => new() { Resource = text };

    /// <summary>Numbers and ids are not to be escaped: most requests need nothing else, and the first need not wait for what escapes.</summary>
    private static bool IsPlain(string value)
    {
        foreach (var character in value)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('_' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>As RestSharp escapes a parameter's value.</summary>
    private static string Escaped(string value) => HttpUtility.UrlEncode(value).Replace("+", "%20", StringComparison.Ordinal);
}
