using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace UnifiedInbox.Providers.Example.Tests;

internal sealed class OptionsTests
{
    [Test]
    public void An_account_without_a_token_is_refused_and_told_which_option_is_missing()
    {
        using var factory = new UnifiedInboxFactory();

        Assert.That(() => factory.Create(accounts => accounts.AddExample("acme", _ => { })), Throws.ArgumentException.With.Message.Contains("Token is missing"));
    }

    [Test]
    public void Accounts_come_out_of_the_configuration()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Accounts:0:Provider"] = "example",
            ["Accounts:0:Name"] = "acme",
            ["Accounts:0:Token"] = "a-token",
        }).Build();
        var services = new ServiceCollection();
        services.AddUnifiedInbox(configuration).AddExample();

        using var provider = services.BuildServiceProvider();

        Assert.That(provider.GetRequiredService<IUnifiedInbox>().Accounts.Single().Account, Is.EqualTo(new AccountKey("example", "acme")));
    }
}
