using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace UnifiedInbox.Testing.Tests;

/// <summary>A client that is let in, and slow enough never to meet a rate limit unless it is told to hurry.</summary>
internal sealed class Caller : IDisposable
{
    private readonly ManualTimeProvider? pace;

    public Caller(VendorTwin twin, ManualTimeProvider? pace = null, HttpMessageHandler? handler = null, string baseUrl = "https://vendor.example")
    {
        this.pace = pace;
        Client = new HttpClient(handler ?? twin.CreateHandler()) { BaseAddress = new Uri(baseUrl) };
        var headers = Client.DefaultRequestHeaders;
        headers.UserAgent.ParseAdd("tests/1.0");
        switch (twin)
        {
            case LemlistTwin:
                headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(":" + twin.Credentials["ApiKey"])));
                break;
            case SendkitTwin:
                headers.Add("X-Api-Key", twin.Credentials["ApiKey"]);
                if (twin.Credentials.TryGetValue("WorkspaceId", out var workspace)) headers.Add("X-Workspace-Id", workspace);
                break;
            case LeadConnectorTwin:
                headers.Authorization = new AuthenticationHeaderValue("Bearer", twin.Credentials["AccessToken"]);
                headers.Add("Version", "2021-04-15");
                break;
        }
    }

    public HttpClient Client { get; }

    public async Task<Reply> GetAsync(string path) => await SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        pace?.Advance(TimeSpan.FromMilliseconds(250));
        using var response = await Client.SendAsync(request, TestContext.CurrentContext.CancellationToken);
        var headers = response.Headers.NonValidated.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Reply((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsByteArrayAsync(), headers);
    }

    public async Task<JsonElement> ReadAsync(string path)
    {
        var reply = await GetAsync(path);
        Assert.That(reply.Status, Is.EqualTo(200), $"{path}: {reply.Text}");
        return reply.Json;
    }

    public void Dispose() => Client.Dispose();
}

internal sealed record Reply(int Status, string? MediaType, byte[] Body, Dictionary<string, string> Headers)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;
}
