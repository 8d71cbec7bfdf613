using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RichardSzalay.MockHttp;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.LeadConnector.Tests;

[TestFixture]
[CancelAfter(20_000)]
public sealed class OptionsTests : LeadConnectorFixture
{
    private static readonly TestCaseData<Action<LeadConnectorOptions>, string>[] Problems =
    [
        new(options => options.AccessToken = null, "AccessToken is missing."),
        new(options => options.AccessToken = "", "AccessToken is missing."),
        new(options => options.AccessToken = "sesame\n", "AccessToken has white space at an end."),
        new(options => options.AccessToken = "ses\name", "AccessToken holds characters other than printable ASCII."),
        new(options => options.LocationId = null, "LocationId is missing."),
        new(options => options.LocationId = " ", "LocationId is missing."),
        new(options => options.LocationId = "sesamé", "LocationId holds characters other than printable ASCII."),
        new(options => options.PageSize = 0, "PageSize must be from 1 to 100."),
        new(options => options.PageSize = 101, "PageSize must be from 1 to 100."),
        new(options => options.BaseUrl = "http://sesame.example.com", "BaseUrl must be https, since it is not a loopback address."),
        new(options => options.BaseUrl = "https://example.com/?sesame", "BaseUrl must not have a user, a query or a fragment."),
        new(options => options.BaseUrl = "sesame", "BaseUrl is not an absolute http or https address."),
        new(options => options.RateWindows = [], "RateWindows must hold at least one window with a positive limit and length."),
    ];

    [TestCaseSource(nameof(Problems))]
    public void A_bad_option_is_named_and_its_value_is_not(Action<LeadConnectorOptions> spoil, string sentence)
    {
        var thrown = Assert.Throws<ArgumentException>(() => Account(spoil));

        Assert.That(thrown?.Message, Is.EqualTo($"leadconnector/acme: {sentence}"));
    }

    [Test]
    public void A_secret_does_not_print_itself()
    {
        var options = new LeadConnectorOptions { AccessToken = Token };

        Assert.That($"{options} {options.AccessToken}", Does.Not.Contain(Token));
    }

    [Test]
    public async Task An_account_is_bound_from_configuration()
    {
        var search = Vendor.When(HttpMethod.Get, "https://gateway.example.com/conversations/search")
            .WithExactQueryString("locationId=loc1&sort=desc&sortBy=last_message_date&limit=7")
            .WithHeaders("Authorization", "Bearer pit-canary-bound")
            .Respond("application/json", Fixture.Read("search-minimal.json"));
        using var factory = new UnifiedInboxFactory(new UnifiedInboxOptions { HandlerFactory = () => Vendor }, loggerFactory: SinkScan.OfSuite.Log);
        var account = Bound(factory, new()
        {
            ["Accounts:0:Provider"] = "leadconnector",
            ["Accounts:0:Name"] = "emea",
            ["Accounts:0:AccessToken"] = "pit-canary-bound",
            ["Accounts:0:LocationId"] = "loc1",
            ["Accounts:0:BaseUrl"] = "https://gateway.example.com/",
            ["Accounts:0:PageSize"] = "7",
        });

        var page = await account.ListConversationsAsync(new ConversationQuery(), default, TestEnd);

        Assert.That(page.OrThrow().Items.Single().Id.Account.ToString(), Is.EqualTo("leadconnector/emea"));
        Assert.That(Vendor.GetMatchCount(search), Is.EqualTo(1));
    }

    [Test]
    public void A_configured_account_without_a_location_is_refused()
    {
        using var factory = new UnifiedInboxFactory(new UnifiedInboxOptions { HandlerFactory = () => Vendor }, loggerFactory: SinkScan.OfSuite.Log);
        var thrown = Assert.Throws<ArgumentException>(() => Bound(factory, new()
        {
            ["Accounts:0:Provider"] = "leadconnector",
            ["Accounts:0:Name"] = "emea",
            ["Accounts:0:AccessToken"] = "pit-canary-bound",
        }));

        Assert.That(thrown?.Message, Is.EqualTo("leadconnector/emea: LocationId is missing."));
    }

    [Test]
    public void The_builder_adds_an_account_by_name()
    {
        using var factory = new UnifiedInboxFactory(new UnifiedInboxOptions { HandlerFactory = () => Vendor }, loggerFactory: SinkScan.OfSuite.Log);

        Assert.That(
            () => factory.Create(accounts => accounts.AddLeadConnector("emea", options => options.AccessToken = Token)),
            Throws.ArgumentException.With.Message.EqualTo("leadconnector/emea: LocationId is missing."));
    }

    [Test]
    public void An_account_can_list_read_messages_and_read_threads()
    {
        var account = Account();

        Assert.That(account, Is.InstanceOf<IConversationLister>().And.InstanceOf<IMessageReader>().And.InstanceOf<IThreadReader>());
        Assert.That(account.ListLimits, Is.EqualTo(new PageLimits(50, 100)));
    }

    private static LeadConnectorProvider Bound(UnifiedInboxFactory factory, Dictionary<string, string?> settings)
    {
        var definition = new CapturingDefinition<LeadConnectorOptions>(new LeadConnectorDefinition());
        factory.Create(accounts => accounts.AddConfiguredAccounts(definition), new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return (LeadConnectorProvider)definition.Created!;
    }
}
