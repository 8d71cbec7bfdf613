using System.Security.Cryptography;
using System.Text;

namespace UnifiedInbox.Samples;

/// <summary>The tenants of the configuration, <c>Tenants:acme:Key</c> and <c>Tenants:acme:Accounts[]</c>, and the inbox of each.</summary>
internal sealed class Tenants(IConfiguration configuration, IUnifiedInboxFactory factory)
{
    /// <summary>
    /// Makes an inbox over the accounts of the tenant with this key and of no other. Made anew for each request, so that a tenant's changed accounts count at
    /// once: it costs no request and no connection, owns nothing and needs no disposal.
    /// </summary>
    public IUnifiedInbox? Open(string key) =>
        configuration.GetSection("Tenants").GetChildren().FirstOrDefault(tenant => AreEqual(tenant["Key"] ?? "", key)) is { } tenant
            ? factory.Create(accounts => accounts.AddLemlist().AddSendkit().AddLeadConnector(), tenant)
            : null;

    // In the same time wherever they differ, so that a key cannot be guessed sign by sign.
    private static bool AreEqual(string expected, string key) =>
        expected.Length > 0 && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(key));
}
