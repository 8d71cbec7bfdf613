using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using UnifiedInbox.Core.Tests.Diagnostics;
using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests.DependencyInjection;

[CancelAfter(30_000)]
internal sealed class RegistrationTests
{
    private static readonly ProbeDefinition Probe = new();

    [Test]
    public void Accounts_from_code_and_configuration_make_one_inbox()
    {
        using var services = Services(
            Section("""{"Accounts":[{"Provider":"probe","Name":"configured","Key":"k","BaseUrl":"http://127.0.0.1:9/x/","PageSize":"5"}]}"""),
            accounts => accounts.AddAccount(Probe, "coded", static _ => { }).AddConfiguredAccounts(Probe));

        var inbox = services.GetRequiredService<IUnifiedInbox>();

        Assert.That(inbox.Accounts.Select(account => account.Account.ToString()), Is.EqualTo(new[] { "probe/coded", "probe/configured" }));
        Assert.That(inbox.Accounts[0].Capabilities, Is.EqualTo(InboxCapabilities.ListConversations));
    }

    [Test]
    public void The_inbox_and_its_factory_are_singletons()
    {
        using var services = Services(null, static accounts => accounts.AddAccount(Probe, "acme", static _ => { }));

        var inbox = services.GetRequiredService<IUnifiedInbox>();
        var factory = services.GetRequiredService<IUnifiedInboxFactory>();

        Assert.That(services.GetRequiredService<IUnifiedInbox>(), Is.SameAs(inbox));
        Assert.That(services.GetRequiredService<IUnifiedInboxFactory>(), Is.SameAs(factory));
    }

    [Test]
    public void Configured_accounts_without_a_configuration_are_a_mistake()
    {
        using var factory = new UnifiedInboxFactory();

        Assert.That(() => factory.Create(static accounts => accounts.AddConfiguredAccounts(Probe)), Throws.ArgumentException.With.Message.Contains("give AddUnifiedInbox or Create the section"));
    }

    [Test]
    public void An_inbox_without_accounts_is_made_and_said_to_list_nothing()
    {
        var logs = new LogLines();
        using var factory = new UnifiedInboxFactory(loggerFactory: logs);

        var inbox = factory.Create(static accounts => accounts.AddConfiguredAccounts(Probe), Section("{}"));

        Assert.That(inbox.Accounts, Is.Empty);
        Assert.That(logs.At(LogLevel.Information), Has.One.Contains("An inbox without any account was made"));
    }

    [TestCase("""{"Accounts":[{"Provider":"probe","Name":"acme"}]}""", "probe/acme: Key is missing.")]
    [TestCase("""{"Accounts":[{"Provider":"probe","Name":"acme","Key":"sesame\n"}]}""", "probe/acme: Key has white space at an end.")]
    [TestCase("""{"Accounts":[{"Provider":"probe","Name":"acme","Key":"sesämé"}]}""", "probe/acme: Key holds characters other than printable ASCII.")]
    [TestCase("""{"Accounts":[{"Provider":"probe","Name":"Not A Name","Key":"sesame"}]}""", "Accounts:0: Name must match [a-z0-9][a-z0-9._-]{0,31}.")]
    [TestCase("""{"Accounts":[{"Provider":"probe","Key":"sesame"}]}""", "Accounts:0: Name must match [a-z0-9][a-z0-9._-]{0,31}.")]
    [TestCase("""{"Accounts":[{"Name":"acme","Key":"sesame"}]}""", "Accounts:0: Provider is missing.")]
    [TestCase("""{"Accounts":[{"Provider":"sesame","Name":"acme"}]}""", "Accounts:0: Provider names none that was added: call its Add method, AddLemlist() for lemlist.")]
    [TestCase("""{"Accounts":[{"Provider":"Probe","Name":"acme"}]}""", "Accounts:0: Provider is written probe, in lower case.")]
    [TestCase("""{"UnifiedInbox":{"Accounts":[{"Provider":"probe","Name":"acme"}]}}""", "Accounts[] is not in the configuration given but in its section UnifiedInbox: give GetSection(\"UnifiedInbox\").")]
    [TestCase("""{"Accounts":[{"Provider":"probe","Name":"a","Key":"k"},{"Provider":"probe","Name":"a","Key":"k"}]}""", "probe/a: the account is there 2 times: give each a Name of its own.")]
    [TestCase("""{"Accounts":[{"Provider":"probe","Name":"a","Key":"k","PageSize":"sesame"}]}""", "probe/a: PageSize is not a whole number.")]
    [TestCase("""{"Accounts":[{"Provider":"probe","Name":"a","Key":"k","PageSize":"11"}]}""", "probe/a: PageSize must be from 1 to 10.")]
    [TestCase("""{"Accounts":[{"Provider":"probe","Name":"a","Key":"k","BaseUrl":"sesame"}]}""", "probe/a: BaseUrl is not an absolute http or https address.")]
    [TestCase("""{"Accounts":[{"Provider":"probe","Name":"a","Key":"k","BaseUrl":"http://sesame.example"}]}""", "probe/a: BaseUrl must be https, since it is not a loopback address.")]
    [TestCase("""{"Accounts":[{"Provider":"probe","Name":"a","Key":"k","BaseUrl":"https://u:sesame@h.example"}]}""", "probe/a: BaseUrl must not have a user, a query or a fragment.")]
    [TestCase("""{"Accounts":[{"Provider":"probe","Name":"a","Key":"k","BaseUrl":"https://h.example/?sesame"}]}""", "probe/a: BaseUrl must not have a user, a query or a fragment.")]
    public void What_is_wrong_is_one_message_that_names_account_and_option_and_never_the_value(string json, string expected)
    {
        using var factory = new UnifiedInboxFactory();

        var thrown = Assert.Throws<ArgumentException>(() => factory.Create(static accounts => accounts.AddConfiguredAccounts(Probe), Section(json)));

        Assert.That(thrown!.Message, Is.EqualTo(expected));
        Assert.That(thrown.ToString(), Does.Not.Contain("sesame"));
    }

    [Test]
    public void A_host_with_a_wrong_account_does_not_start(CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddUnifiedInbox(static options => options.MaxConcurrentPages = 0).AddAccount(Probe, "acme", static options => options.Key = null);
        using var host = builder.Build();

        var thrown = Assert.ThrowsAsync<OptionsValidationException>(async () => await host.StartAsync(cancellationToken));

        Assert.That(thrown!.Failures, Is.EqualTo(new[] { "MaxConcurrentPages must be at least 1.", "probe/acme: Key is missing." }));
    }

    [Test]
    public void An_account_name_is_checked_where_it_is_given()
    {
        using var factory = new UnifiedInboxFactory();

        Assert.Throws<ArgumentException>(() => factory.Create(static accounts => accounts.AddAccount(Probe, "../x", static _ => { })));
    }

    [Test]
    public void A_handler_that_follows_redirects_is_refused_also_behind_another()
    {
        using var redirecting = new HttpClientHandler();
        using var outer = new Passing { InnerHandler = redirecting };

        Assert.That(
            () => new UnifiedInboxFactory(new UnifiedInboxOptions { HandlerFactory = () => outer }),
            Throws.ArgumentException.With.Message.Contains("AllowAutoRedirect"));
    }

    [Test]
    public void A_handler_factory_that_makes_none_is_refused() => Assert.That(
        static () => new UnifiedInboxFactory(new UnifiedInboxOptions { HandlerFactory = static () => null! }),
        Throws.ArgumentException.With.Message.Contains("HandlerFactory"));

    [Test]
    public void A_second_registration_is_refused_since_one_of_the_two_inboxes_would_never_be_seen()
    {
        var services = new ServiceCollection();
        services.AddUnifiedInbox();

        Assert.That(() => services.AddUnifiedInbox(), Throws.ArgumentException);
    }

    [TestCase(0L)]
    [TestCase(-1L)]
    [TestCase(61 * 60_000L)]
    [TestCase(long.MaxValue / TimeSpan.TicksPerMillisecond)]
    public void A_first_page_timeout_that_no_timer_can_hold_is_refused(long milliseconds) => Assert.That(
        () => new UnifiedInboxFactory(new UnifiedInboxOptions { FirstPageTimeout = TimeSpan.FromTicks(milliseconds * TimeSpan.TicksPerMillisecond) }),
        Throws.ArgumentException.With.Message.Contains("FirstPageTimeout"));

    [Test]
    public void Options_are_read_once_so_that_a_later_change_has_no_effect()
    {
        var options = new UnifiedInboxOptions { MaxThreadMessages = 7 };
        using var factory = new UnifiedInboxFactory(options);
        options.MaxThreadMessages = 0;

        var seen = 0;
        factory.Create(accounts => accounts.AddAccount(new Peeking(context => seen = context.MaxThreadMessages), "acme", static _ => { }));

        Assert.That(seen, Is.EqualTo(7));
    }

    [Test]
    public void The_container_disposes_the_factory_it_knows_under_two_names()
    {
        var services = Services(null, static accounts => accounts.AddAccount(Probe, "acme", static _ => { }));
        var factory = services.GetRequiredService<IUnifiedInboxFactory>();
        services.GetRequiredService<UnifiedInboxFactory>();

        services.Dispose();

        Assert.Throws<ObjectDisposedException>(() => factory.Create(static _ => { }));
    }

    [Test]
    public void An_account_from_code_and_configuration_is_one_too_many()
    {
        using var factory = new UnifiedInboxFactory();
        var section = Section("""{"Accounts":[{"Provider":"probe","Name":"acme","Key":"k"}]}""");

        Assert.That(
            () => factory.Create(static accounts => accounts.AddAccount(Probe, "acme", static _ => { }).AddConfiguredAccounts(Probe), section),
            Throws.ArgumentException.With.Message.EqualTo("probe/acme: the account is there 2 times: give each a Name of its own."));
    }

    [Test]
    public void A_disposed_factory_makes_no_more_inboxes()
    {
        var factory = new UnifiedInboxFactory();
        factory.Dispose();

        Assert.Throws<ObjectDisposedException>(() => factory.Create(static accounts => accounts.AddAccount(Probe, "acme", static _ => { })));
    }

    private static ServiceProvider Services(IConfiguration? configuration, Action<IUnifiedInboxBuilder> accounts)
    {
        var services = new ServiceCollection();
        accounts(configuration is null ? services.AddUnifiedInbox() : services.AddUnifiedInbox(configuration));
        return services.BuildServiceProvider();
    }

    private static IConfiguration Section(string json) =>
        new ConfigurationBuilder().AddJsonStream(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json))).Build();

    private sealed class Passing : DelegatingHandler;

    private sealed class Peeking(Action<ProviderContext> peek) : ProviderDefinition<ProbeOptions>
    {
        public override string Name => "probe";

        public override void Bind(IConfiguration entry, ProbeOptions options)
        {
        }

        public override IEnumerable<string> Validate(ProbeOptions options) => [];

        public override IInboxProvider Create(ProbeOptions options, ProviderContext context)
        {
            peek(context);
            return new ProbeProvider(options, context);
        }
    }
}
