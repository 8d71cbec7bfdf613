using System.Text.Json.Nodes;
using UnifiedInbox.EndToEnd.Tests.Support;

namespace UnifiedInbox.EndToEnd.Tests.DocumentedExamples;

/// <summary>
/// The three vendors answering with the example bodies of their own reference pages, whatever the query asks for: lemlist "Get Many Inboxes" and
/// "Get Contact Messages", Sendkit "Get conversation with messages", LeadConnector "Get messages by conversation id". Where a page has no example
/// (Sendkit's list, LeadConnector's search, conversation and mail) the body is written from the documented fields.
/// </summary>
internal sealed class DocumentedVendors : IAsyncDisposable
{
    public const string LemlistId = "lemlist/acme/ctc_Ds0IaxECSACsbLMzA";
    public const string SendkitId = "sendkit/acme/664a1b2c3d4e5f6a7b8c9d0e";
    public const string LeadConnectorId = "leadconnector/acme/tDtDnQdgm2LXpyiqYvZ6";

    private readonly Dictionary<string, string> answers = [];
    private readonly MockVendor mock;

    public DocumentedVendors()
    {
        mock = new MockVendor(path => answers.GetValueOrDefault(path));
        Answer("/lemlist/api/inbox", "lemlist-list.json");
        Answer("/lemlist/api/inbox/ctc_Ds0IaxECSACsbLMzA", "lemlist-messages.json");
        Answer("/sendkit/v1/inbox", "sendkit-list.json");
        Answer("/sendkit/v1/inbox/664a1b2c3d4e5f6a7b8c9d0e", "sendkit-thread.json");
        Answer("/leadconnector/conversations/search", "leadconnector-search.json");
        Answer("/leadconnector/conversations/tDtDnQdgm2LXpyiqYvZ6", "leadconnector-conversation.json");
        Answer("/leadconnector/conversations/tDtDnQdgm2LXpyiqYvZ6/messages", "leadconnector-messages.json");
        Answer("/leadconnector/conversations/messages/email/ve9EPM428kjkvShlRW1KT", "leadconnector-mail.json");
    }

    public IReadOnlyList<string> Requests => mock.Requests;

    public Account Lemlist =>
        new("lemlist", "acme", $"{mock.BaseUrl}/lemlist/api", new Dictionary<string, string> { ["ApiKey"] = "canary-key", ["UserId"] = "usr_xtJHBMYJSOHzI3ZFb" });

    public Account Sendkit => new("sendkit", "acme", $"{mock.BaseUrl}/sendkit", new Dictionary<string, string> { ["ApiKey"] = "sk_canary_key" });

    public Account LeadConnector =>
        new("leadconnector", "acme", $"{mock.BaseUrl}/leadconnector/", new Dictionary<string, string> { ["AccessToken"] = "pit-canary-key", ["LocationId"] = "ve9EPM428h8vShlRW1KT" });

    /// <summary>Answers a path with a fixture, changed or not.</summary>
    public void Answer(string path, string fixture, Action<JsonNode>? change = null)
    {
        var body = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", fixture)))!;
        change?.Invoke(body);
        answers[path] = body.ToJsonString();
    }

    public async Task<CliRun> RunAsync(params string[] arguments)
    {
        using var file = AccountsFile.Of(Lemlist, Sendkit, LeadConnector.With("PageSize", "1"));
        return await CliProcess.RunAsync([.. arguments, "--json", "--accounts", file.Path]);
    }

    public ValueTask DisposeAsync() => mock.DisposeAsync();
}
