using Microsoft.Extensions.DependencyInjection;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Hostile.Tests.Support;

/// <summary>One of the three vendors: how an account of it is added, its documented bodies, and a conversation they know.</summary>
/// <param name="Name">The provider's name.</param>
/// <param name="ConversationValue">The vendor id of a documented conversation.</param>
/// <param name="Add">Adds the account <c>acme</c> at a base URL with a key.</param>
/// <param name="Body">The fixture that answers a path.</param>
internal sealed record Vendor(string Name, string ConversationValue, Action<IUnifiedInboxBuilder, string, Secret?> Add, Func<string, string> Body)
{
    public static IReadOnlyList<Vendor> All { get; } =
    [
        new("lemlist", "ctc_Ds0IaxECSACsbLMzA",
            static (accounts, url, key) => accounts.AddLemlist("acme", options =>
            {
                (options.ApiKey, options.UserId) = (key, "usr_xtJHBMYJSOHzI3ZFb");
                Configure(options, url);
            }),
            static path => path.EndsWith("/inbox", StringComparison.Ordinal) ? "lemlist-list.json" : "lemlist-messages.json"),
        new("sendkit", "664a1b2c3d4e5f6a7b8c9d0e",
            static (accounts, url, key) => accounts.AddSendkit("acme", options =>
            {
                options.ApiKey = key;
                Configure(options, url);
            }),
            static path => path.EndsWith("/inbox", StringComparison.Ordinal) ? "sendkit-list.json" : "sendkit-thread.json"),
        new("leadconnector", "tDtDnQdgm2LXpyiqYvZ6",
            static (accounts, url, key) => accounts.AddLeadConnector("acme", options =>
            {
                (options.AccessToken, options.LocationId) = (key, "ve9EPM428h8vShlRW1KT");
                Configure(options, url);
            }),
            static path => path switch
            {
                _ when path.EndsWith("/search", StringComparison.Ordinal) => "leadconnector-search.json",
                _ when path.Contains("/email/", StringComparison.Ordinal) => "leadconnector-mail.json",
                _ when path.EndsWith("/messages", StringComparison.Ordinal) => "leadconnector-messages.json",
                _ => "leadconnector-conversation.json",
            }),
    ];

    public AccountKey Account => new(Name, "acme");

    public ConversationId Conversation => new(Account, ConversationValue);

    public override string ToString() => Name;

    private static void Configure(ProviderOptions options, string url) =>
        (options.BaseUrl, options.RateWindows) = (url, [new RateWindow(10_000_000, TimeSpan.FromSeconds(1))]);
}
