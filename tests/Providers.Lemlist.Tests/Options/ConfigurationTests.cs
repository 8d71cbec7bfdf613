using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.Lemlist.Tests.Options;

[CancelAfter(20_000)]
public sealed class ConfigurationTests : LemlistFixture
{
    [Test]
    public async Task A_configured_entry_gives_key_and_user()
    {
        var entry = Section(("ApiKey", ApiKey), ("UserId", "usr_configured"));
        AnswersConversations(Answer(""), "userId=usr_configured&page=1&limit=50");

        var page = await FirstConversationsOf(Lemlist(options => new LemlistDefinition().Bind(entry, options)));

        Assert.That(page.Items, Is.Empty);
    }

    [Test]
    public void AddLemlist_without_a_name_claims_the_entries_of_its_provider()
    {
        using var factory = new UnifiedInboxFactory(loggerFactory: SinkScan.OfSuite.Log);
        var configuration = Section(
            ("Accounts:0:Provider", "lemlist"), ("Accounts:0:Name", "acme"), ("Accounts:0:ApiKey", ApiKey), ("Accounts:0:UserId", UserId),
            ("Accounts:1:Provider", "lemlist"), ("Accounts:1:Name", "other"), ("Accounts:1:ApiKey", ApiKey), ("Accounts:1:UserId", "usr_2"),
            ("Accounts:1:BaseUrl", "https://proxy.example.com/lemlist"), ("Accounts:1:PageSize", "20"));

        Assert.DoesNotThrow(() => factory.Create(accounts => accounts.AddLemlist(), configuration));
    }

    [Test]
    public void An_entry_of_lemlist_that_nobody_claims_is_refused()
    {
        using var factory = new UnifiedInboxFactory(loggerFactory: SinkScan.OfSuite.Log);
        var configuration = Section(("Accounts:0:Provider", "lemlist"), ("Accounts:0:Name", "acme"));

        var thrown = Assert.Throws<ArgumentException>(() => factory.Create(accounts => accounts.AddLemlist("code", Valid), configuration));

        Assert.That(thrown!.Message, Is.EqualTo("Accounts:0: Provider names none that was added: call its Add method, AddLemlist() for lemlist."));
    }

    [Test]
    public void An_entry_with_everything_wrong_names_each_option_and_no_value()
    {
        using var factory = new UnifiedInboxFactory(loggerFactory: SinkScan.OfSuite.Log);
        var configuration = Section(
            ("Accounts:0:Provider", "lemlist"), ("Accounts:0:Name", "acme"), ("Accounts:0:ApiKey", "schlüssel"),
            ("Accounts:0:BaseUrl", "inbox"), ("Accounts:0:PageSize", "0"));

        var thrown = Assert.Throws<ArgumentException>(() => factory.Create(accounts => accounts.AddLemlist(), configuration));

        Assert.That(thrown!.Message, Is.EqualTo(
            "lemlist/acme: ApiKey holds characters other than printable ASCII. lemlist/acme: UserId is missing. "
            + "lemlist/acme: BaseUrl is not an absolute http or https address. lemlist/acme: PageSize must be at least 1."));
    }

    [Test]
    public void One_name_cannot_be_given_twice()
    {
        using var factory = new UnifiedInboxFactory(loggerFactory: SinkScan.OfSuite.Log);

        var thrown = Assert.Throws<ArgumentException>(() => factory.Create(accounts => accounts.AddLemlist("acme", Valid).AddLemlist("acme", Valid)));

        Assert.That(thrown!.Message, Is.EqualTo("lemlist/acme: the account is there 2 times: give each a Name of its own."));
    }

    private static void Valid(LemlistOptions options) => (options.ApiKey, options.UserId) = (ApiKey, UserId);

    private static IConfigurationRoot Section(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
}
