using UnifiedInbox.Testing;
using UnifiedInbox.Viewer.Tests.Browser;
using UnifiedInbox.Viewer.Tests.Support;

namespace UnifiedInbox.Viewer.Tests.Driving;

/// <summary>The viewer under a mouse and a keyboard. Run by <c>eng/drive-viewer</c>, which says where Chromium is (CHROMIUM) and where pictures go (SCREENSHOTS).</summary>
[Explicit("needs Chromium"), CancelAfter(90_000)]
internal sealed class DrivingTests
{
    private const string Idle = "!document.querySelector('.count').innerText.includes('…') && document.querySelector('.row')";

    [Test]
    public async Task The_demo_is_read_from_list_to_thread_to_filter_to_more(CancellationToken cancellationToken)
    {
        await using var viewer = await ViewerProcess.StartAsync(cancellationToken);
        await using var chromium = await Chromium.StartAsync(cancellationToken);
        var tab = await Tab.OpenAsync(chromium, cancellationToken);

        await tab.GoAsync(viewer.Address, cancellationToken);
        await tab.UntilAsync(Idle, cancellationToken);
        Assert.That(await tab.TextsAsync(".row", cancellationToken), Has.Count.EqualTo(40));
        Assert.That(await tab.TextsAsync(".accounts .state", cancellationToken), Has.Count.EqualTo(3).And.All.EqualTo("more to come"));

        await tab.ClickAsync(".row[data-id^=sendkit]", cancellationToken);
        await tab.UntilAsync("document.querySelector('.thread article')", cancellationToken);
        Assert.That(await tab.TextAsync(".thread h2", cancellationToken), Is.Not.Empty.And.EqualTo(await tab.TextAsync(".row[aria-current] bdi", cancellationToken)));
        Assert.That(await tab.TextsAsync("article header span:not(.arrow)", cancellationToken), Has.Some.StartsWith("received by email").And.Some.StartsWith("sent by email"));

        await tab.ClickAsync(".filter input[value=unread]", cancellationToken);
        await tab.UntilAsync($"document.querySelector('.count').innerText.includes('unread') && {Idle}", cancellationToken);
        Assert.That(await tab.TextsAsync(".row:not([data-unread])", cancellationToken), Is.Empty);

        await tab.ClickAsync(".filter input[value=all]", cancellationToken);
        await tab.UntilAsync($"!document.querySelector('.count').innerText.includes('unread') && {Idle}", cancellationToken);
        await tab.ClickAsync(".more", cancellationToken);
        await tab.UntilAsync($"document.querySelectorAll('.row').length === 80 && {Idle}", cancellationToken);
        await tab.ClickAsync(".more", cancellationToken);
        await tab.UntilAsync($"document.querySelectorAll('.row').length === 120 && {Idle}", cancellationToken);
        if (await tab.TextAsync(".more", cancellationToken) is not "") await tab.ClickAsync(".more", cancellationToken);
        await tab.UntilAsync("document.querySelector('.count').innerText === '120 conversations, no more'", cancellationToken);
        Assert.That(await tab.TextsAsync(".accounts .state", cancellationToken), Has.Count.EqualTo(3).And.All.EqualTo("complete"));
        await tab.ScreenshotAsync("whole-list", cancellationToken);
    }

    [Test]
    public async Task A_thread_shows_what_is_scheduled_quoted_attached_and_blocked(CancellationToken cancellationToken)
    {
        await using var viewer = await ViewerProcess.StartAsync(cancellationToken);
        await using var chromium = await Chromium.StartAsync(cancellationToken);
        var tab = await Tab.OpenAsync(chromium, cancellationToken);

        await tab.GoAsync(new Uri(viewer.Address, "#sendkit/demo/69614e3fa93103ff604a2b14"), cancellationToken);
        await tab.UntilAsync($"document.querySelector('.scheduled') && {Idle}", cancellationToken);
        Assert.That(await tab.TextAsync(".scheduled article header", cancellationToken), Is.EqualTo("Pending · for Sat 17 Jan, 12:00").IgnoreWhiteSpace);
        Assert.That(await tab.TextAsync(".files", cancellationToken), Does.StartWith("requirements.docx"));
        Assert.That(
            await tab.EvaluateAsync("[...document.querySelectorAll('.messages time')].map(time => time.dateTime).every((time, i, all) => !i || all[i - 1] <= time)", cancellationToken)
                is { } isOldestFirst && isOldestFirst.GetValue<bool>(),
            Is.True);
        await tab.ScreenshotAsync("thread-1280", cancellationToken);
        await tab.ResizeAsync(1600, 1000, cancellationToken);
        await tab.ScreenshotAsync("thread-1600", cancellationToken);
        await tab.PreferAsync("dark", cancellationToken);
        await tab.ScreenshotAsync("thread-dark", cancellationToken);
        await tab.ResizeAsync(420, 900, cancellationToken);
        await tab.ScreenshotAsync("thread-narrow", cancellationToken);

        await tab.PreferAsync("light", cancellationToken);
        await tab.ClickAsync(".back", cancellationToken);
        await tab.UntilAsync("document.querySelector('.list').offsetParent", cancellationToken);
        await tab.ScreenshotAsync("list-narrow", cancellationToken);

        await tab.ResizeAsync(1280, 800, cancellationToken);
        await tab.GoAsync(new Uri(viewer.Address, "#lemlist/demo/ctc_4hRYSLcq6qR2TFC15"), cancellationToken);
        await tab.UntilAsync("document.querySelector('.quoted')", cancellationToken);
        Assert.That(await tab.TextAsync(".quoted .text", cancellationToken), Is.Empty, "folded");
        await tab.ClickAsync(".quoted summary", cancellationToken);
        Assert.That(await tab.TextAsync(".quoted .text", cancellationToken), Does.Contain("wrote:"));
        Assert.That(await tab.TextsAsync(".aside", cancellationToken), Has.Some.EqualTo("1 remote image blocked (1 likely to track opening)"));
        await tab.PressAsync("f", cancellationToken);
        await tab.UntilAsync("document.querySelector('iframe')", cancellationToken);
        await tab.ScreenshotAsync("formatted", cancellationToken);
    }

    [Test]
    public async Task Keys_walk_the_list_and_open_what_they_reach(CancellationToken cancellationToken)
    {
        await using var viewer = await ViewerProcess.StartAsync(cancellationToken);
        await using var chromium = await Chromium.StartAsync(cancellationToken);
        var tab = await Tab.OpenAsync(chromium, cancellationToken);
        await tab.GoAsync(viewer.Address, cancellationToken);
        await tab.UntilAsync(Idle, cancellationToken);
        var names = await tab.TextsAsync(".row bdi", cancellationToken);

        foreach (var (key, expected) in new[] { ("j", 0), ("j", 1), ("ArrowDown", 2), ("k", 1) })
        {
            await tab.PressAsync(key, cancellationToken);
            await tab.UntilAsync($"document.querySelectorAll('.row')[{expected}].ariaCurrent && document.activeElement.ariaCurrent", cancellationToken);
        }

        await tab.UntilAsync($"document.querySelector('.thread h2')?.innerText === '{names[1]}'", cancellationToken);
        await tab.PressAsync("u", cancellationToken);
        await tab.UntilAsync($"document.querySelector('.count').innerText.includes('unread') && {Idle}", cancellationToken);
    }

    [Test]
    public async Task An_account_that_fails_says_what_to_do_while_the_others_work(CancellationToken cancellationToken)
    {
        var sandbox = new Sandbox();
        sandbox.Sendkit.Faults.Add(TwinFault.Answer(401, "{}", "application/json"));
        await using var viewer = await ViewerProcess.StartAsync(cancellationToken, sandbox.Twins);
        await using var chromium = await Chromium.StartAsync(cancellationToken);
        var tab = await Tab.OpenAsync(chromium, cancellationToken);

        await tab.GoAsync(viewer.Address, cancellationToken);
        await tab.UntilAsync(Idle, cancellationToken);
        await tab.ScreenshotAsync("failed-account", cancellationToken);
        Assert.That(await tab.TextAsync("[data-state=failed]", cancellationToken), Does.StartWith("sendkit/demo").And.Contains("Authentication (401): Fix the key"));
        Assert.That(await tab.TextAsync(".count", cancellationToken), Is.EqualTo("40 conversations, 1 account failed"));
        await tab.ClickAsync(".row[data-id^=leadconnector]", cancellationToken);
        await tab.UntilAsync("document.querySelector('.thread article')", cancellationToken);
    }

    [Test]
    public async Task What_cannot_be_read_and_what_may_be_missing_is_said(CancellationToken cancellationToken)
    {
        var sandbox = new Sandbox();
        sandbox.Sendkit.Faults.Add(TwinFault.WrongType("id"), request => request.Path == "/v1/inbox", times: 1);
        var stuck = new LeadConnectorTwin(new LeadConnectorTwinOptions { Conversations = 150 });
        stuck.Faults.Add(TwinFault.DuplicatePage, request => request.Path == "/conversations/search", skip: 1);
        await using var viewer = await ViewerProcess.StartAsync(cancellationToken, sandbox.Sendkit, stuck);
        await using var chromium = await Chromium.StartAsync(cancellationToken);
        var tab = await Tab.OpenAsync(chromium, cancellationToken);

        await tab.GoAsync(viewer.Address, cancellationToken);
        await tab.UntilAsync(Idle, cancellationToken);
        Assert.That(await tab.TextsAsync(".accounts li", cancellationToken), Has.Some.Matches("sendkit/demo[^$]+\\d+ of its conversations could not be read"));
        while (await tab.TextAsync(".more", cancellationToken) == "Show more")
        {
            await tab.ClickAsync(".more", cancellationToken);
            await tab.UntilAsync(Idle, cancellationToken);
        }

        Assert.That(await tab.TextAsync("[data-state=uncertain]", cancellationToken), Does.StartWith("leadconnector/demo").And.Contains("Something may be missing: its pages stopped going on."));
        await tab.ScreenshotAsync("uncertain", cancellationToken);
    }
}
