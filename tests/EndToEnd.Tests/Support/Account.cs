using UnifiedInbox.Testing;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.EndToEnd.Tests.Support;

/// <summary>One entry of <c>UnifiedInbox:Accounts[]</c>, by the names the configuration uses.</summary>
internal sealed record Account(string Provider, string Name, string BaseUrl, IReadOnlyDictionary<string, string> Settings)
{
    public IReadOnlyDictionary<string, string> Settings { get; init; } = Watched(Settings);

    public string Key => $"{Provider}/{Name}";

    public static Account Of(VendorTwin twin, TwinServer server, string name = "acme") =>
        new(twin.Provider, name, server.BaseUrl.ToString(), twin.Credentials);

    public Account With(string setting, string value) => this with { Settings = new Dictionary<string, string>(Settings) { [setting] = value } };

    public Account Without(string setting) => this with { Settings = Settings.Where(entry => entry.Key != setting).ToDictionary() };

    /// <summary>From now on, no sink may hold these credentials.</summary>
    private static IReadOnlyDictionary<string, string> Watched(IReadOnlyDictionary<string, string> settings)
    {
        SinkScan.OfSuite.Forbid(settings.Where(setting => setting.Key is "ApiKey" or "AccessToken" && setting.Value.Length > 8).Select(setting => setting.Value));
        return settings;
    }

    public Dictionary<string, string> ToEntry() => new(Settings) { ["Provider"] = Provider, ["Name"] = Name, ["BaseUrl"] = BaseUrl };
}
