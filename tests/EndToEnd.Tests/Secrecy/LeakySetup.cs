using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using UnifiedInbox.EndToEnd.Tests.Support;
using UnifiedInbox.Testing;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.EndToEnd.Tests.Secrecy;

/// <summary>
/// Healthy accounts of all three vendors, and accounts whose vendor or whose owner says secrets and addresses in every place an answer has: error texts and
/// codes, elements that cannot be read, unknown words, a callback's exception.
/// </summary>
internal sealed class LeakySetup : IAsyncDisposable
{
    public const string Canary = "canary-9c41d7e0";
    public const string Address = "leak@example.org";

    private readonly List<ServedTwin> twins = [];
    private readonly UnifiedInboxFactory factory;

    public LeakySetup(Witness witness)
    {
        var clock = new JumpingClock();
        Healthy =
        [
            Serve(new LemlistTwin(new TwinOptions { Conversations = 12, Time = clock }), "healthy"),
            Serve(new SendkitTwin(new SendkitTwinOptions { Conversations = 12, Time = clock }), "healthy"),
            Serve(new LeadConnectorTwin(new LeadConnectorTwinOptions { Conversations = 12, Time = clock }), "healthy"),
        ];
        var said = $"{Canary} is no key of {Address}";
        Account[] broken =
        [
            Serve(new LemlistTwin(), "texts", TwinFault.Answer(400, said)),
            Serve(new SendkitTwin(), "texts", Json(400, new { error = said, message = said, code = said })),
            Serve(new LeadConnectorTwin(), "texts", Json(422, new { statusCode = 422, message = new[] { said }, error = said, canonicalCode = said, traceId = said })),
            Serve(new LemlistTwin(), "elements", Json(200, new { data = Elements("contactId"), pagination = new { nextPage = (int?)null } })),
            Serve(new SendkitTwin(), "elements", Json(200, new { success = true, data = Elements("id"), pagination = new { hasMore = false } })),
            Serve(new LeadConnectorTwin(), "elements", Json(200, new { conversations = Elements("id"), total = 2 })),
            Serve(new SendkitTwin(), "page", TwinFault.Answer(200, $"<html>{said}</html>", "text/html")),
            Serve(new LemlistTwin(), "redirect", TwinFault.Answer(302, said, headers: [new("Location", $"https://example.org/?key={Canary}&mail={Address}")])),
            Serve(new LemlistTwin(), "wrongkey").With("ApiKey", Canary),
            Serve(new LeadConnectorTwin(), "wrongkey").With("AccessToken", Canary),
        ];
        factory = new UnifiedInboxFactory(loggerFactory: witness);
        Inbox = factory.Create(accounts =>
        {
            foreach (var account in (Account[])[.. Healthy, .. broken]) accounts.AddTwin(account);
            accounts.AddSendkit("callback", options =>
            {
                options.ApiKey = Secret.FromCallback(_ => throw new InvalidOperationException(said));
                options.BaseUrl = Healthy[1].BaseUrl;
            });
        });
    }

    public IReadOnlyList<Account> Healthy { get; }

    public IUnifiedInbox Inbox { get; }

    public IEnumerable<string> Keys => Healthy.SelectMany(account => account.Settings).Where(setting => setting.Key is "ApiKey" or "AccessToken").Select(setting => setting.Value);

    public async ValueTask DisposeAsync()
    {
        factory.Dispose();
        foreach (var twin in twins) await twin.DisposeAsync();
    }

    private static object[] Elements(string id) =>
    [
        new Dictionary<string, object> { [id] = $"{Address}/{Canary}" },
        new Dictionary<string, object> { [id] = "e1", ["channels"] = Address, ["lead"] = Address, ["users"] = Address, [Address] = new { }, ["messageTypes"] = Address },
        new Dictionary<string, object> { [id] = "e2", ["channels"] = new[] { $"{Canary}" }, ["lastMessageType"] = Canary, ["unreadCount"] = Address, ["status"] = Address },
        Address,
    ];

    private static TwinFault Json(int status, object body) => TwinFault.Answer(status, JsonSerializer.Serialize(body), "application/json");

    private Account Serve(VendorTwin twin, string name, TwinFault? fault = null)
    {
        if (fault is not null) twin.Faults.Add(fault);
        var served = new ServedTwin(twin, name);
        twins.Add(served);
        return served.Account;
    }
}
