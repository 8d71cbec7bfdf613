using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace UnifiedInbox.Core.Tests.Diagnostics;

/// <summary>A walk is a span around its calls, and says how each account ended.</summary>
[CancelAfter(30_000)]
[NonParallelizable]
internal sealed class WalkTelemetryTests : TelemetryFixture
{
    private const string Two = """{"things":[{"id":"b","at":"2026-03-01T12:00:00Z"},{"id":"a","at":"2026-03-01T11:00:00Z"}]}""";
    private const string OutOfOrder = """{"things":[{"id":"a","at":"2026-03-01T11:00:00Z"},{"id":"b","at":"2026-03-01T12:00:00Z"}]}""";

    [Test]
    public async Task The_calls_of_a_walk_lie_in_its_span_and_the_consumers_own_span_stays_current()
    {
        Answers(static () => Json(Two));
        using var consumer = new Activity("consumer").Start();
        var current = new List<Activity?>();

        await foreach (var _ in ProbeInbox().Conversations())
        {
            current.Add(Activity.Current);
        }

        current.Add(Activity.Current);
        var walk = Recorded.Of("inbox.conversations");
        Assert.That(current, Has.Count.EqualTo(4).And.All.SameAs(consumer));
        Assert.That((walk.Kind, walk.ParentId, walk.Status), Is.EqualTo((ActivityKind.Internal, consumer.Id, ActivityStatusCode.Unset)));
        Assert.That(Recorded.Tags(walk), Is.EqualTo("accounts=1"));
        Assert.That(Recorded.Spans.Where(span => span != walk).Select(span => (span.OperationName, span.ParentId)), Is.EqualTo(new[] { ("probe.list", walk.Id), ("probe.list", walk.Id) }));
    }

    [Test]
    public async Task Each_account_that_ends_is_counted_once_with_its_state_and_stands_on_the_span()
    {
        Answers(static () => Json(Two));

        await foreach (var _ in ProbeInbox().Conversations())
        {
        }

        const string Tags = "provider=probe account=probe/acme operation=inbox.conversations state=complete";
        Assert.That(Figures.Of("unifiedinbox.lane.outcomes"), Is.EqualTo(new[] { $"unifiedinbox.lane.outcomes 1 {Tags}" }));
        Assert.That(Recorded.Events(Recorded.Of("inbox.conversations")), Is.EqualTo(new[] { $"lane {Tags}" }));
    }

    [Test]
    public async Task A_doubt_is_told_with_its_reason()
    {
        Answers(static () => Json(OutOfOrder));

        await foreach (var _ in ProbeInbox().Conversations())
        {
        }

        Assert.That(
            Figures.Of("unifiedinbox.lane.outcomes").Single(),
            Is.EqualTo("unifiedinbox.lane.outcomes 1 provider=probe account=probe/acme operation=inbox.conversations state=uncertain reason=order"));
        Assert.That(Lines.At(LogLevel.Information), Is.EqualTo(new[] { "Information 10 LaneEnded probe/acme inbox.conversations ended as uncertain order" }));
    }

    [Test]
    public async Task A_failed_account_is_told_with_its_fault_and_again_when_a_resume_fails()
    {
        Answers(static () => Status(403));
        var inbox = ProbeInbox();

        var page = await inbox.Conversations().AsPages().FirstAsync();
        await inbox.Resume(page.Cursor!).OrThrow().AsPages().FirstAsync();

        const string Failed = "unifiedinbox.lane.outcomes 1 provider=probe account=probe/acme operation=inbox.conversations state=failed error.type=authentication";
        Assert.That(Figures.Of("unifiedinbox.lane.outcomes"), Is.EqualTo(new[] { Failed, Failed }));
        Assert.That(Lines.At(LogLevel.Warning), Does.Contain("Warning 10 LaneEnded probe/acme inbox.conversations ended as failed authentication"));
    }

    [Test]
    public async Task An_account_that_had_ended_before_a_resume_is_not_counted_again()
    {
        Answers((request, _) => Task.FromResult(request.Headers.GetValues("X-Probe-Key").Single() == "bad" ? Status(403) : Json(Two)));
        var inbox = ProbeInboxOf(("good", "good"), ("bad", "bad"));

        MergedPage<Conversation> last = null!;
        await foreach (var page in inbox.Conversations().AsPages())
        {
            last = page;
        }

        await inbox.Resume(last.Cursor!).OrThrow().AsPages().FirstAsync();

        Assert.That(Figures.Of("unifiedinbox.lane.outcomes").Count(figure => figure.Contains("probe/good", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(Figures.Of("unifiedinbox.lane.outcomes").Count(figure => figure.Contains("probe/bad", StringComparison.Ordinal)), Is.EqualTo(2));
    }

    [Test]
    public async Task What_an_account_cannot_do_is_told_and_the_conversations_id_is_on_the_span_only()
    {
        var id = new ConversationId(new AccountKey("probe", "acme"), "talk-1");

        await foreach (var _ in ProbeInbox().Messages(id))
        {
        }

        Assert.That(
            Figures.All,
            Is.EqualTo(new[] { "unifiedinbox.lane.outcomes 1 provider=probe account=probe/acme operation=inbox.messages state=notCovered reason=unsupported" }));
        Assert.That(Recorded.Tags(Recorded.Of("inbox.messages")), Is.EqualTo("accounts=1 conversation=probe/acme/talk-1"));
        Assert.That(Lines.At(LogLevel.Trace), Has.None.Contains("talk-1"));
    }

    [Test]
    public async Task A_walk_that_is_left_early_ends_its_span_and_counts_no_account()
    {
        Answers(static () => Json(Two));

        await ProbeInbox().Conversations().FirstAsync();

        Assert.That(Recorded.Of("inbox.conversations").Duration, Is.GreaterThan(TimeSpan.Zero));
        Assert.That(Figures.Of("unifiedinbox.lane.outcomes"), Is.Empty);
    }
}
