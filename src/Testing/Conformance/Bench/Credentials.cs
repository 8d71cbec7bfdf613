using System.Text;

namespace UnifiedInbox.Testing;

/// <summary>Finds a secret in the headers and the address of a request, also in base64.</summary>
internal static class Credentials
{
    internal static bool AreIn(SeenRequest request, string secret) =>
        TokensOf(request).Any(token => token.Contains(secret, StringComparison.Ordinal) || Decoded(token).Contains(secret, StringComparison.Ordinal));

    /// <summary>The forms the secret takes in the requests' headers.</summary>
    internal static IEnumerable<string> FormsIn(IEnumerable<SeenRequest> requests, string secret) =>
        requests.SelectMany(request => request.Headers).SelectMany(value => value.Split(' ')).Where(token => Decoded(token).Contains(secret, StringComparison.Ordinal)).Distinct();

    private static IEnumerable<string> TokensOf(SeenRequest request) => request.Headers.SelectMany(value => value.Split(' ')).Append(Uri.UnescapeDataString(request.Address.OriginalString));

    private static string Decoded(string token)
    {
        var bytes = new byte[token.Length];
        return Convert.TryFromBase64String(token, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : token;
    }
}
