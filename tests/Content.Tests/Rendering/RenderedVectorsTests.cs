using System.Diagnostics;
using UnifiedInbox.Content.Tests.Support;

namespace UnifiedInbox.Content.Tests.Rendering;

/// <summary>
/// What a real browser makes of the vectors: one page per vector, all shown by Chromium as frames of one page, with a listener on loopback in the place of every host.
/// Run by <c>eng/render-vectors</c>, which says where Chromium is (CHROMIUM).
/// </summary>
[Explicit("needs Chromium"), CancelAfter(120_000)]
internal sealed class RenderedVectorsTests
{
    [Test]
    public async Task Nothing_runs_and_nothing_is_fetched_from_safe_HTML(CancellationToken cancellationToken)
    {
        var seen = await RenderAsync(static html => Html.Safe(html), cancellationToken);

        Assert.That(seen.Shown, Is.EqualTo(Fixtures.Vectors.Count));
        Assert.That(seen.Ran.Select(static index => Fixtures.Vectors[index].Name), Is.Empty);
        Assert.That(seen.Requests, Is.Empty);
    }

    [Test]
    public async Task As_they_come_they_run_and_fetch(CancellationToken cancellationToken)
    {
        var seen = await RenderAsync(static html => html, cancellationToken);
        TestContext.Out.WriteLine($"{seen.Ran.Count} of {seen.Shown} ran a script, {seen.Requests.Count} requests to other hosts");

        Assert.That(seen.Ran, Has.Count.GreaterThan(50));
        Assert.That(seen.Requests, Has.Count.GreaterThan(20));
    }

    private static async Task<Rendering> RenderAsync(Func<string, string> shown, CancellationToken cancellationToken)
    {
        await using var site = new VectorSite([.. Fixtures.Vectors.Select(vector => shown(vector.Html))]);
        var profile = Directory.CreateTempSubdirectory("vectors-");
        try
        {
            using var chromium = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("CHROMIUM") ?? "chromium")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                ArgumentList =
                {
                    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    "--ignore-certificate-errors", $"--user-data-dir={profile.FullName}", $"--host-resolver-rules=MAP * 127.0.0.1:{site.Port}", "--timeout=60000", "--dump-dom", "http://vectors.example/",
                },
            })!;
            var errors = chromium.StandardError.ReadToEndAsync(cancellationToken);
            var dom = await chromium.StandardOutput.ReadToEndAsync(cancellationToken);
            await errors;
            await chromium.WaitForExitAsync(cancellationToken);
            return Rendering.Read(dom, site.OtherRequests);
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }
}
