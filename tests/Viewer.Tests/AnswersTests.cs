using System.Net;
using System.Text.Json.Nodes;
using UnifiedInbox.Viewer.Tests.Support;

namespace UnifiedInbox.Viewer.Tests;

/// <summary>What the viewer's server answers, without a browser.</summary>
[CancelAfter(60_000)]
internal sealed class AnswersTests
{
    private const string Thread = "thread?id=sendkit/demo/69614e3fa93103ff604a2b14";

    private ViewerProcess viewer = null!;
    private HttpClient client = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        viewer = await ViewerProcess.StartAsync(CancellationToken.None);
        client = new HttpClient { BaseAddress = viewer.Address };
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        client.Dispose();
        await viewer.DisposeAsync();
    }

    [Test]
    public async Task The_list_is_lines_from_the_accounts_to_how_each_stands(CancellationToken cancellationToken)
    {
        var first = await LinesAsync("conversations?unread=false", cancellationToken);
        var cursor = (string?)first[^1]["cursor"];
        var second = await LinesAsync($"conversations?unread=false&cursor={cursor}", cancellationToken);

        Assert.That(first.Take(3).Select(Type), Is.All.EqualTo("account"));
        Assert.That(Conversations(first), Has.Count.EqualTo(40));
        Assert.That(Type(first[^1]), Is.EqualTo("page"));
        Assert.That(Conversations(second), Has.Count.EqualTo(40).And.None.AnyOf([.. Conversations(first)]));
    }

    [Test]
    public async Task A_cursor_of_something_else_is_a_fault_and_no_first_page(CancellationToken cancellationToken)
    {
        var lines = await LinesAsync("conversations?unread=false&cursor=nonsense", cancellationToken);

        Assert.That((Type(lines[^1]), (string?)lines[^1]["fault"]), Is.EqualTo(("fault", "cursor")));
        Assert.That(Conversations(lines), Is.Empty);
    }

    [Test]
    public async Task A_mail_comes_as_text_and_as_a_document_that_may_fetch_nothing(CancellationToken cancellationToken)
    {
        var thread = JsonNode.Parse(await client.GetStringAsync(Thread, cancellationToken))!;
        var message = thread["messages"]![0]!;

        Assert.That((string?)message["newText"], Does.StartWith("Hola Greta,"));
        Assert.That((string?)message["frame"], Does.StartWith("<!doctype html><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "));
        Assert.That((string?)thread["scheduled"]![0]!["scheduledFor"], Does.StartWith("2026-01-17T12:00:00"));
    }

    [Test]
    public async Task A_file_is_saved_under_its_safe_name_and_never_shown(CancellationToken cancellationToken)
    {
        var thread = JsonNode.Parse(await client.GetStringAsync(Thread, cancellationToken))!;
        var file = thread["messages"]!.AsArray().SelectMany(message => message!["attachments"]!.AsArray()).First(file => file!["id"] is not null)!;
        using var answer = await client.GetAsync($"attachment?id={Uri.EscapeDataString((string)file["id"]!)}", cancellationToken);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/octet-stream"));
        Assert.That(answer.Content.Headers.ContentDisposition!.ToString(), Does.StartWith($"attachment; filename={(string)file["name"]!}"));
    }

    [TestCase("")]
    [TestCase("viewer.js")]
    [TestCase(Thread)]
    public async Task No_answer_lets_anything_inline_run_or_anything_strange_be_fetched(string path, CancellationToken cancellationToken)
    {
        using var answer = await client.GetAsync(path, cancellationToken);
        var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));

        Assert.That(policy, Does.StartWith("default-src 'none'; script-src 'self'; ").And.Contains("frame-ancestors 'none'").And.Contains("require-trusted-types-for 'script'"));
        Assert.That(policy.Split("; ").Where(directive => directive.Contains("unsafe", StringComparison.Ordinal)), Is.EqualTo(new[] { "style-src-attr 'unsafe-inline'" }));
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
    }

    [Test]
    public async Task Another_name_for_this_machine_is_refused(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Thread) { Headers = { Host = "evil.example" } };
        using var answer = await client.SendAsync(request, cancellationToken);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [TestCase("thread?id=nonsense")]
    [TestCase("thread?id=sendkit/other/69614e3fa93103ff604a2b14")]
    [TestCase("thread?id=sendkit/demo/..")]
    [TestCase("attachment?id=sendkit/other/69614e3fa93103ff604a2b14/m0/0")]
    public async Task An_id_that_cannot_be_is_a_bad_request(string path, CancellationToken cancellationToken)
    {
        using var answer = await client.GetAsync(path, cancellationToken);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    private static string? Type(JsonNode line) => (string?)line["type"];

    private static List<string> Conversations(IEnumerable<JsonNode> lines) => [.. lines.Where(line => Type(line) == "conversation").Select(line => (string)line["id"]!)];

    private async Task<List<JsonNode>> LinesAsync(string path, CancellationToken cancellationToken) =>
        [.. (await client.GetStringAsync(path, cancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
}
