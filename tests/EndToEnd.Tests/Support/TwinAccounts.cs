using Microsoft.Extensions.DependencyInjection;
using UnifiedInbox.Providers;

namespace UnifiedInbox.EndToEnd.Tests.Support;

internal static class TwinAccounts
{
    // A budget that never waits: twins enforce the vendors' limits on a clock of their own.
    private static readonly RateWindow[] Unlimited = [new(1_000_000, TimeSpan.FromSeconds(1))];

    /// <summary>Registers a twin's account by code, without a rate budget unless it is to keep the vendor's.</summary>
    public static IUnifiedInboxBuilder AddTwin(this IUnifiedInboxBuilder accounts, Account account, int? pageSize = null, bool keepsBudget = false)
    {
        return account.Provider switch
        {
            "lemlist" => accounts.AddLemlist(account.Name, options =>
            {
                (options.ApiKey, options.UserId) = (account.Settings["ApiKey"], account.Settings["UserId"]);
                Configure(options);
            }),
            "sendkit" => accounts.AddSendkit(account.Name, options =>
            {
                options.ApiKey = account.Settings["ApiKey"];
                Configure(options);
            }),
            _ => accounts.AddLeadConnector(account.Name, options =>
            {
                (options.AccessToken, options.LocationId) = (account.Settings["AccessToken"], account.Settings["LocationId"]);
                Configure(options);
            }),
        };

        void Configure(ProviderOptions options) => (options.BaseUrl, options.PageSize, options.RateWindows) = (account.BaseUrl, pageSize, keepsBudget ? null : Unlimited);
    }
}
