using UnifiedInbox.Testing;

namespace UnifiedInbox.EndToEnd.Tests.Support;

/// <summary>Several twins behind one handler in memory, each under a host name of its own.</summary>
internal sealed class TwinHosts : HttpMessageHandler
{
    private readonly Dictionary<string, HttpMessageInvoker> twins = [];

    /// <summary>Puts a twin behind a host name; the account that reads it there.</summary>
    public Account Add(VendorTwin twin, string name)
    {
        var host = $"{twin.Provider}-{name}.example.com";
        twins.Add(host, new HttpMessageInvoker(twin.CreateHandler()));
        return new Account(twin.Provider, name, $"https://{host}{(twin.Provider == "lemlist" ? "/api" : "")}", twin.Credentials);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        twins[request.RequestUri!.Host].SendAsync(request, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        foreach (var twin in twins.Values) twin.Dispose();
        base.Dispose(disposing);
    }
}
