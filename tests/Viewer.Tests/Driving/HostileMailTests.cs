using System.Collections.Concurrent;
using UnifiedInbox.Viewer.Tests.Browser;
using UnifiedInbox.Viewer.Tests.Support;

namespace UnifiedInbox.Viewer.Tests.Driving;

/// <summary>Mail written to hurt whoever shows it, in the viewer, in a real browser: no dialog, no request but the viewer's own, no way out of the frame.</summary>
[Explicit("needs Chromium"), CancelAfter(180_000)]
internal sealed class HostileMailTests
{
    private static readonly string[] Own = ["/", "/viewer.css", "/viewer.js", "/list.js", "/thread.js", "/dom.js", "/icon.svg", "/favicon.ico", "/conversations", "/thread"];

    [Test]
    public async Task Nothing_runs_nothing_is_fetched_and_nothing_leaves_the_page(CancellationToken cancellationToken)
    {
        var harm = await ShowAsync(HostileMail.Bodies, isRaw: false, isUnconfined: false, cancellationToken, async tab =>
        {
            Assert.That(await tab.TextsAsync(".row bdi", cancellationToken), Has.Some.StartsWith("<img src=/ran/name onerror=alert(1)>gnp."), "as text, and not turned around");
            foreach (var provider in new[] { "lemlist", "leadconnector" })
            {
                await tab.ClickAsync($".row[data-id^={provider}]", cancellationToken);
                await tab.UntilAsync($"document.querySelector('.facts').innerText.includes('{provider}/demo/') && document.querySelector('article')", cancellationToken);
            }

            await tab.ScreenshotAsync("hostile", cancellationToken);
        });

        Assert.That(harm, Is.Empty);
    }

    [Test]
    public async Task Safe_HTML_holds_alone_without_sandbox_and_policies(CancellationToken cancellationToken) =>
        Assert.That(await ShowAsync(HostileMail.Bodies, isRaw: false, isUnconfined: true, cancellationToken), Is.Empty);

    [Test]
    public async Task The_frame_holds_alone_with_mails_as_they_come(CancellationToken cancellationToken)
    {
        var harm = await ShowAsync(HostileMail.Bodies, isRaw: true, isUnconfined: false, cancellationToken);

        // No policy keeps a page from connecting to a host ahead of time (rel=preconnect); nothing is asked of it.
        Assert.That(harm.Where(what => what is not ("asked http://127.0.0.1:9" or "asked https://127.0.0.1:9")), Is.Empty);
    }

    [Test]
    public async Task Without_walls_it_runs_asks_and_leaves(CancellationToken cancellationToken)
    {
        var harm = await ShowAsync(HostileMail.Bodies, isRaw: true, isUnconfined: true, cancellationToken);
        TestContext.Out.WriteLine($"{harm.Count} harms without walls: {harm.Count(what => what.StartsWith("dialog", StringComparison.Ordinal))} dialogs, {harm.Count(what => what.StartsWith("asked", StringComparison.Ordinal))} requests");

        Assert.That(harm, Has.Some.StartsWith("dialog").And.Some.Contains("/ran/").And.Some.Contains("evil.example"));
    }

    [TestCase(false, TestName = "A click on a link in a mail leads nowhere")]
    [TestCase(true, TestName = "A click on a link in a mail leads away without walls")]
    public async Task A_click(bool isBare, CancellationToken cancellationToken)
    {
        var harm = await ShowAsync([HostileMail.Link], isRaw: isBare, isUnconfined: isBare, cancellationToken, async tab =>
        {
            await tab.ClickAsync("iframe", cancellationToken);
            if (!isBare) await tab.EvaluateAsync("new Promise(done => setTimeout(done, 1000))", cancellationToken);
        });

        Assert.That(harm, isBare ? Has.Some.Contains("https://evil.example/clicked") : Is.Empty);
    }

    private static async Task<IReadOnlyCollection<string>> ShowAsync(
        IReadOnlyList<string> bodies, bool isRaw, bool isUnconfined, CancellationToken cancellationToken, Func<Tab, Task>? then = null)
    {
        var (twins, thread) = await HostileTwins.MakeAsync(bodies, cancellationToken);
        await using var viewer = await ViewerProcess.StartAsync(cancellationToken, twins);
        await using var chromium = await Chromium.StartAsync(cancellationToken);
        var tab = await Tab.OpenAsync(chromium, cancellationToken);
        var harm = new ConcurrentQueue<string>();
        tab.Happened += (method, what) =>
        {
            if (method == "Page.javascriptDialogOpening")
            {
                harm.Enqueue($"dialog {what["message"]}");
                _ = tab.SendAsync("Page.handleJavaScriptDialog", new() { ["accept"] = false }, CancellationToken.None);
            }
            else if (method == "Page.frameNavigated" && what["frame"]!["parentId"] is null && !IsOwn((string)what["frame"]!["url"]!, viewer.Address))
            {
                harm.Enqueue($"top went to {what["frame"]!["url"]}");
            }
        };
        if (isRaw || isUnconfined) await Walls.TakeDownAsync(tab, bodies, isRaw, isUnconfined, cancellationToken);

        await tab.GoAsync(new Uri(viewer.Address, $"#{thread}"), cancellationToken);
        await tab.UntilAsync($"document.querySelectorAll('article').length === {bodies.Count + 1}", cancellationToken);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (isRaw && isUnconfined) patience.CancelAfter(TimeSpan.FromSeconds(15));
        try
        {
            await ShowFramesAsync(tab, bodies.Count, patience.Token);
            if (then is not null) await then(tab);
        }
        catch (Exception gone) when (isRaw && isUnconfined && gone is InvalidOperationException or OperationCanceledException)
        {
            // The page went away under our hands, or dialogs hold it up: among what is to be seen.
        }

        foreach (var asked in await chromium.EndAsync(mayBeCut: isRaw && isUnconfined, cancellationToken))
        {
            if (!IsOwn(asked, viewer.Address)) harm.Enqueue($"asked {asked}");
        }

        return harm;
    }

    /// <summary>Shows the mails formatted and waits for all their frames, and for what they may do a moment later.</summary>
    private static async Task ShowFramesAsync(Tab tab, int count, CancellationToken cancellationToken) => await tab.EvaluateAsync(
        $$"""
        new Promise(done => {
          let loaded = 0;
          document.addEventListener('load', event => { if (event.target.tagName === 'IFRAME' && ++loaded === {{count}}) setTimeout(done, 2000); }, true);
          document.querySelector('.thread button').click();
          for (const frame of document.querySelectorAll('iframe')) frame.loading = 'eager';
        })
        """,
        cancellationToken);

    private static bool IsOwn(string asked, Uri viewer) =>
        Uri.TryCreate(asked, UriKind.Absolute, out var address) && address.GetLeftPart(UriPartial.Authority) == viewer.GetLeftPart(UriPartial.Authority) && Own.Contains(address.AbsolutePath);
}
