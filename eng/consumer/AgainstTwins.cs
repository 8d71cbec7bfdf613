using Microsoft.Extensions.DependencyInjection;
using UnifiedInbox;
using UnifiedInbox.Providers.LeadConnector;
using UnifiedInbox.Providers.Lemlist;
using UnifiedInbox.Providers.Sendkit;
using UnifiedInbox.Testing;

// What README's ten lines leave to their reader: keys, and here twins in the vendors' place.
// Extension methods of the program itself come before those of a using directive, so the ten lines stay as they are.

internal static class AgainstTwins
{
    private static readonly Sandbox Vendors = new();

    public static string Secret(VendorTwin twin) => twin.Credentials.TryGetValue("ApiKey", out var key) ? key : twin.Credentials["AccessToken"];

    public static string LemlistKey => Secret(Vendors.Lemlist);

    public static string SendkitKey => Secret(Vendors.Sendkit);

    public static string Token => Secret(Vendors.LeadConnector);

    public static IUnifiedInboxBuilder AddLemlist(this IUnifiedInboxBuilder accounts, string name, Action<LemlistOptions> configure) =>
        LemlistBuilderExtensions.AddLemlist(accounts, name, o =>
        {
            configure(o);
            (o.BaseUrl, o.UserId) = (Vendors.Lemlist.Serve().BaseUrl.ToString(), Vendors.Lemlist.Credentials["UserId"]);
        });

    public static IUnifiedInboxBuilder AddSendkit(this IUnifiedInboxBuilder accounts, string name, Action<SendkitOptions> configure) =>
        SendkitBuilderExtensions.AddSendkit(accounts, name, o =>
        {
            configure(o);
            o.BaseUrl = Vendors.Sendkit.Serve().BaseUrl.ToString();
        });

    public static IUnifiedInboxBuilder AddLeadConnector(this IUnifiedInboxBuilder accounts, string name, Action<LeadConnectorOptions> configure) =>
        LeadConnectorBuilderExtensions.AddLeadConnector(accounts, name, o =>
        {
            configure(o);
            (o.BaseUrl, o.LocationId) = (Vendors.LeadConnector.Serve().BaseUrl.ToString(), Vendors.LeadConnector.Credentials["LocationId"]);
        });
}

internal sealed partial class Program
{
    private static readonly string lemlistKey = AgainstTwins.LemlistKey;
    private static readonly string sendkitKey = AgainstTwins.SendkitKey;
    private static readonly string token = AgainstTwins.Token;
}
