using System.Text.Json;
using UnifiedInbox.EndToEnd.Tests.Support;

namespace UnifiedInbox.EndToEnd.Tests.CommandLine;

/// <summary>A Sendkit inbox of two pages, whose last conversation gets a reply while the list is read, over loopback.</summary>
[CancelAfter(60_000)]
internal sealed class MovingListTests
{
    private const string MovedId = "sendkit/acme/664a1b2c3d4e5f6a7b8c9d03";

    [Test]
    public async Task A_conversation_that_moved_comes_again_behind_the_page_line_of_the_walk()
    {
        var run = await ListAsync("--json");

        var (walk, moved) = (run.Lines[3], run.Lines[4]);
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(
                run.Lines.Select(line => line.Text("type")), Is.EqualTo(new[] { "conversation", "conversation", "conversation", "page", "conversation", "page" }));
            Assert.That(walk.Text("phase"), Is.EqualTo("walk"));
            Assert.That(walk.Text("cursor"), Is.Not.Null, "the closing re-read was still owed");
            Assert.That((run.Lines[2].Text("id"), run.Lines[2].Text("lastActivityAt")), Is.EqualTo((MovedId, "2024-06-01T14:10:00.000Z")));
            Assert.That((moved.Text("id"), moved.Text("lastActivityAt")), Is.EqualTo((MovedId, "2024-06-01T15:00:00.000Z")));
            Assert.That((run.Last.Text("phase"), run.Last.Text("cursor")), Is.EqualTo(("closingReread", (string?)null)));
            Assert.That(
                run.Last.GetProperty("accounts").GetProperty("sendkit/acme").GetRawText(),
                Is.EqualTo("""{"state":"complete","reason":null,"knownSince":"2024-06-01T14:10:00.000Z"}"""));
        });
    }

    [Test]
    public async Task People_see_it_under_a_heading_of_its_own_and_how_far_back_the_account_is_known()
    {
        var run = await ListAsync();

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Match($@"(?s)2024-06-01 14:10 [^\n]*{MovedId}.*Moved while reading.*2024-06-01 15:00 [^\n]*{MovedId}"));
        Assert.That(run.Output, Does.Contain("sendkit/acme  complete since 2024-06-01 14:10 UTC"));
    }

    private static async Task<CliRun> ListAsync(params string[] more)
    {
        var requests = 0;
        await using var vendor = new MockVendor(path => path != "/v1/inbox" ? null : Interlocked.Increment(ref requests) switch
        {
            1 => Page("664a1b2c3d4e5f6a7b8c9d02", Row(1, "14:30"), Row(2, "14:20")),
            2 => Page(null, Row(3, "14:10")),
            3 => Page("664a1b2c3d4e5f6a7b8c9d01", Row(3, "15:00"), Row(1, "14:30")),
            _ => Page(null, Row(2, "14:20")),
        });
        using var file = AccountsFile.Of(new Account("sendkit", "acme", vendor.BaseUrl, new Dictionary<string, string> { ["ApiKey"] = "sk_test" }));
        return await CliProcess.RunAsync(["list", "--all", "--accounts", file.Path, .. more]);
    }

    private static string Page(string? next, params object[] rows) =>
        JsonSerializer.Serialize(new { success = true, data = rows, pagination = new { limit = 2, total = 3, hasMore = next is not null, nextCursor = next } });

    private static object Row(int number, string time) => new { id = $"664a1b2c3d4e5f6a7b8c9d0{number}", repliedAt = $"2024-06-01T{time}:00.000Z" };
}
