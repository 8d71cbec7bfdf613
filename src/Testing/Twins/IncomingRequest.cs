using System.Globalization;
using System.Net;

namespace UnifiedInbox.Testing;

internal sealed class IncomingRequest
{
    private readonly Dictionary<string, string> headers;
    private readonly Dictionary<string, string> parameters = [];

    public IncomingRequest(string method, string path, string query, Dictionary<string, string> headers)
    {
        (Method, Path, Query, this.headers) = (method, path, query, headers);
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            parameters[WebUtility.UrlDecode(parts[0])] = parts.Length == 2 ? WebUtility.UrlDecode(parts[1]) : "";
        }

        Segments = [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];
    }

    public string Method { get; }

    public string Path { get; }

    public string Query { get; }

    public string[] Segments { get; }

    public bool IsGet => Method == "GET";

    /// <summary>Null when absent or empty.</summary>
    public string? Header(string name) => headers.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>Null when absent or empty.</summary>
    public string? Parameter(string name) => parameters.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>The fallback when absent, empty, not an integer or below <paramref name="least"/>.</summary>
    public int Number(string name, int fallback, int least) =>
        int.TryParse(Parameter(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least ? number : fallback;
}
