using UnifiedInbox.Testing;

namespace UnifiedInbox.Samples;

/// <summary>Two made-up tenants, acme and globex, with keys of the same names. Both have the same Sendkit credential, and each an account of its own.</summary>
internal static class SandboxTenants
{
    public static IEnumerable<KeyValuePair<string, string?>> Of(SandboxServer twins) =>
    [
        .. Tenant("acme", twins, "lemlist", "sendkit"),
        .. Tenant("globex", twins, "leadconnector", "sendkit"),
    ];

    private static IEnumerable<KeyValuePair<string, string?>> Tenant(string name, SandboxServer twins, params string[] providers) =>
        twins.Settings.GroupBy(setting => string.Join(':', setting.Key.Split(':')[1..3]))
            .Where(account => account.Any(setting => providers.Contains(setting.Value)))
            .SelectMany(account => account.Select(setting => setting.Key.Split(':')[^1] is var option && option == "Name"
                ? KeyValuePair.Create($"Tenants:{name}:{account.Key}:Name", (string?)name)
                : KeyValuePair.Create($"Tenants:{name}:{account.Key}:{option}", setting.Value)))
            .Append(new($"Tenants:{name}:Key", name));
}
