using System.Diagnostics;
using UnifiedInbox.Content.Tests.Support;

namespace UnifiedInbox.Content.Tests.Rendering;

/// <summary>
/// What a real browser makes of the vectors: one page per vector, all shown by Chromium as frames of one page, with a listener on loopback in the place of the hosts they name.
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
        using var chromium = Process.Start(Chromium(site.Port, profile.FullName))!;
        try
        {
            _ = chromium.StandardOutput.BaseStream.CopyToAsync(Stream.Null, cancellationToken);
            _ = chromium.StandardError.BaseStream.CopyToAsync(Stream.Null, cancellationToken);
            return Rendering.Read(await site.Report.WaitAsync(cancellationToken), site.OtherRequests);
        }
        finally
        {
            chromium.Kill(entireProcessTree: true);
            await chromium.WaitForExitAsync(CancellationToken.None);
            profile.Delete(recursive: true);
        }
    }

    private static ProcessStartInfo Chromium(int port, string profile) => new(Environment.GetEnvironmentVariable("CHROMIUM") ?? "chromium")
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        ArgumentList =
        {
            "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-features=HttpsUpgrades",
            "--ignore-certificate-errors", $"--user-data-dir={profile}", $"--host-resolver-rules=MAP *.example 127.0.0.1:{port}, MAP example.com 127.0.0.1:{port}, MAP * ~NOTFOUND", "--remote-debugging-port=0", "http://vectors.example/",
        },
    };
}
