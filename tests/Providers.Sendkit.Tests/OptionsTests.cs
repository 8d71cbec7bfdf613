using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RichardSzalay.MockHttp;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.Sendkit.Tests;

[CancelAfter(20_000)]
public sealed class OptionsTests : SendkitFixture
{
    private const string Hidden = "s3cret-canary";

    private static readonly object?[][] Problems =
    [
        [null, null, "ApiKey is missing."],
        ["", null, "ApiKey is missing."],
        [$" sk_{Hidden}", null, "ApiKey has white space at an end."],
        [$"sk_{Hidden}\n", null, "ApiKey has white space at an end."],
        [$"sk_{Hidden}\né", null, "ApiKey holds characters other than printable ASCII."],
        [$"sk_user_{Hidden}", null, "WorkspaceId is missing."],
        [$"sk_user_{Hidden}", " ", "WorkspaceId is missing."],
        [$"sk_user_{Hidden}", $"{Hidden}\r\nX-Other: 1", "WorkspaceId holds characters other than printable ASCII."],
        [$"sk_{Hidden}", $"ws-{Hidden}", "WorkspaceId must be left out: a workspace key is bound to its own workspace."],
        [$"other-{Hidden}", $"{Hidden} ", "WorkspaceId has white space at an end."],
    ];

    [TestCaseSource(nameof(Problems))]
    public void A_problem_is_one_sentence_that_names_the_option_and_never_the_value(string? apiKey, string? workspaceId, string sentence)
    {
        var problems = SendkitOptionsValidator.Validate(new SendkitOptions { ApiKey = apiKey, WorkspaceId = workspaceId }).ToList();

        Assert.That(problems, Is.EqualTo(new[] { sentence }));
        Assert.That(problems, Has.None.Contains(Hidden));
    }

    [TestCase($"sk_{Hidden}", null)]
    [TestCase($"sk_{Hidden}", "")]
    [TestCase($"sk_user_{Hidden}", "ws-1")]
    [TestCase($"other-{Hidden}", "ws-1")]
    [TestCase($"other-{Hidden}", null)]
    public void Sound_options_have_no_problem(string apiKey, string? workspaceId) =>
        Assert.That(SendkitOptionsValidator.Validate(new SendkitOptions { ApiKey = apiKey, WorkspaceId = workspaceId }), Is.Empty);

    [Test]
    public void Shared_options_are_checked_too()
    {
        var options = new SendkitOptions { ApiKey = WorkspaceKey, BaseUrl = "ftp://example.com", PageSize = 0, RateWindows = [] };

        Assert.That(SendkitOptionsValidator.Validate(options).Select(problem => problem.Split(' ')[0]), Is.EqualTo(new[] { "BaseUrl", "PageSize", "RateWindows" }));
    }

    [Test]
    public void An_account_with_a_problem_is_refused_without_its_secret()
    {
        var refusal = Assert.Throws<ArgumentException>(() => Account(options =>
        {
            options.ApiKey = $"sk_{Hidden}";
            options.WorkspaceId = $"ws-{Hidden}";
        }));

        Assert.That(refusal!.Message, Does.StartWith("sendkit/acme: WorkspaceId must be left out"));
        Assert.That(refusal.ToString(), Does.Not.Contain(Hidden));
    }

    [Test]
    public async Task An_account_from_configuration_reads_every_option()
    {
        var entry = Configuration(("ApiKey", "sk_user_canary_configured"), ("WorkspaceId", "ws-9"));
        Vendor.Expect(HttpMethod.Get, InboxUrl).WithHeaders([new("X-Api-Key", "sk_user_canary_configured"), new("X-Workspace-Id", "ws-9")])
            .Respond("application/json", """{"success":true,"data":[],"pagination":{"hasMore":false}}""");
        var account = Account(options => new SendkitDefinition().Bind(entry, options));

        (await account.ListConversationsAsync(new ConversationQuery(), At(null), Cancellation)).OrThrow();

        Vendor.VerifyNoOutstandingExpectation();
    }

    [Test]
    public void Configured_accounts_are_claimed_by_the_providers_name()
    {
        var configuration = Configuration(("Accounts:0:Provider", "sendkit"), ("Accounts:0:Name", "emea"), ("Accounts:0:ApiKey", $"sk_user_{Hidden}"));
        using var factory = new UnifiedInboxFactory(new UnifiedInboxOptions { HandlerFactory = () => Vendor }, loggerFactory: SinkScan.OfSuite.Log);

        var refusal = Assert.Throws<ArgumentException>(() => factory.Create(static accounts => accounts.AddSendkit(), configuration));

        Assert.That(refusal!.Message, Is.EqualTo("sendkit/emea: WorkspaceId is missing."));
    }

    [Test]
    public void An_account_is_added_under_the_name_the_caller_chose() =>
        Assert.That(
            Assert.Throws<ArgumentException>(() => Inbox(accounts => accounts.AddSendkit("apac", _ => { })))!.Message,
            Is.EqualTo("sendkit/apac: ApiKey is missing."));

    private static IConfigurationRoot Configuration(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key, (string?)value.Value))).Build();
}
