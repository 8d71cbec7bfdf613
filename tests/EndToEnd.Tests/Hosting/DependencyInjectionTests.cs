using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using UnifiedInbox.EndToEnd.Tests.Support;
using UnifiedInbox.Testing;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.EndToEnd.Tests.Hosting;

/// <summary>The few lines a consumer writes, over twins on loopback.</summary>
[CancelAfter(60_000)]
internal sealed class DependencyInjectionTests
{
    private readonly ServedTwin lemlist = new(new LemlistTwin(new TwinOptions { Conversations = 20 }));
    private readonly ServedTwin sendkit = new(new SendkitTwin(new SendkitTwinOptions { Conversations = 20 }));
    private readonly ServedTwin leadConnector = new(new LeadConnectorTwin(new LeadConnectorTwinOptions { Conversations = 20 }), "emea");

    [OneTimeTearDown]
    public async Task Stop()
    {
        foreach (var twin in (ServedTwin[])[lemlist, sendkit, leadConnector]) await twin.DisposeAsync();
    }

    [Test]
    public async Task Accounts_added_by_code_are_one_inbox()
    {
        var services = Services();
        services.AddUnifiedInbox()
            .AddLemlist("acme", o => { o.ApiKey = lemlist.Account.Settings["ApiKey"]; o.UserId = lemlist.Account.Settings["UserId"]; o.BaseUrl = lemlist.Account.BaseUrl; })
            .AddSendkit("acme", o => { o.ApiKey = sendkit.Account.Settings["ApiKey"]; o.BaseUrl = sendkit.Account.BaseUrl; })
            .AddLeadConnector("emea", o =>
            {
                (o.AccessToken, o.LocationId) = (leadConnector.Account.Settings["AccessToken"], leadConnector.Account.Settings["LocationId"]);
                o.BaseUrl = leadConnector.Account.BaseUrl;
            });

        await AssertReadsAsync(services);
    }

    [Test]
    public async Task Accounts_of_a_configuration_section_are_one_inbox()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            new[] { lemlist, sendkit, leadConnector }.SelectMany((twin, index) =>
                twin.Account.ToEntry().Select(setting => KeyValuePair.Create($"UnifiedInbox:Accounts:{index}:{setting.Key}", (string?)setting.Value)))).Build();
        var services = Services();
        services.AddUnifiedInbox(configuration.GetSection("UnifiedInbox")).AddLemlist().AddSendkit().AddLeadConnector();

        await AssertReadsAsync(services);
    }

    private static ServiceCollection Services()
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(SinkScan.OfSuite.Log);
        return services;
    }

    private static async Task AssertReadsAsync(ServiceCollection services)
    {
        await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        var inbox = provider.GetRequiredService<IUnifiedInbox>();
        var shown = new List<Conversation>();
        var warned = new List<InboxFault>();

        await foreach (var item in inbox.Conversations(new ConversationQuery { Unread = true }))
        {
            if (item.TryGetValue(out var conversation, out var outcome)) shown.Add(conversation);
            else if (outcome.Fault is { } fault) warned.Add(fault);
        }

        var thread = await inbox.GetThreadAsync(shown[0].Id);

        Assert.Multiple(() =>
        {
            Assert.That(inbox.Accounts.Select(account => account.Account.ToString()), Is.EqualTo(new[] { "lemlist/acme", "sendkit/acme", "leadconnector/emea" }));
            Assert.That(warned, Is.Empty);
            Assert.That(shown.Select(conversation => conversation.IsRead), Has.None.EqualTo(true));
            Assert.That(shown.Select(conversation => conversation.LastActivityAt), Is.Ordered.Descending);
            Assert.That(shown.Select(conversation => conversation.Id.Account.Provider).Distinct(), Is.EquivalentTo(new[] { "lemlist", "sendkit", "leadconnector" }));
            Assert.That(thread.OrThrow().Messages, Is.Not.Empty);
            Assert.That(provider.GetRequiredService<IUnifiedInbox>(), Is.SameAs(inbox));
        });
    }
}
