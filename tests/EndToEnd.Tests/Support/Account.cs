using UnifiedInbox.Testing;

namespace UnifiedInbox.EndToEnd.Tests.Support;

/// <summary>One entry of <c>UnifiedInbox:Accounts[]</c>, by the names the configuration uses.</summary>
internal sealed record Account(string Provider, string Name, string BaseUrl, IReadOnlyDictionary<string, string> Settings)
{
    public string Key => $"{Provider}/{Name}";

    public static Account Of(VendorTwin twin, TwinServer server, string name = "acme") =>
        new(twin.Provider, name, server.BaseUrl.ToString(), twin.Credentials);

    public Account With(string setting, string value) => this with { Settings = new Dictionary<string, string>(Settings) { [setting] = value } };

    public Account Without(string setting) => this with { Settings = Settings.Where(entry => entry.Key != setting).ToDictionary() };

    public Dictionary<string, string> ToEntry() => new(Settings) { ["Provider"] = Provider, ["Name"] = Name, ["BaseUrl"] = BaseUrl };
}
