using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace UnifiedInbox.Viewer.Tests.Browser;

/// <summary>A headless Chromium with an empty profile, which writes down whatever it asks of the network.</summary>
internal sealed partial class Chromium : IAsyncDisposable
{
    // Chromium's own hosts are nowhere; every other is a port of this machine where nobody listens, so that a mere look-up can be told from Chromium's own.
    private const string Hosts = "EXCLUDE 127.0.0.1, MAP *.google.com ~NOTFOUND, MAP *.googleapis.com ~NOTFOUND, MAP * 127.0.0.1:9";

    private static readonly TimeSpan LastProcess = TimeSpan.FromSeconds(10);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("viewer-");
    private readonly Process process;
    private readonly List<Task> outputs = [];
    private DevTools? tools;

    private Chromium() => process = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("CHROMIUM") ?? "chromium")
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        ArgumentList =
        {
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-features=HttpsUpgrades", $"--host-resolver-rules={Hosts}", $"--user-data-dir={folder.FullName}/profile", $"--log-net-log={NetLog}",
            "--remote-debugging-port=0", "about:blank",
        },
    })!;

    public DevTools Tools => tools ?? throw new InvalidOperationException("not started");

    private string NetLog => Path.Combine(folder.FullName, "net-log.json");

    public static async Task<Chromium> StartAsync(CancellationToken cancellationToken)
    {
        var chromium = new Chromium();
        try
        {
            chromium.outputs.Add(chromium.process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None));
            while (await chromium.process.StandardError.ReadLineAsync(cancellationToken) is { } line)
            {
                if (Listening().Match(line) is not { Success: true } found) continue;
                chromium.outputs.Add(chromium.process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None));
                chromium.tools = await DevTools.ConnectAsync(new Uri(found.Groups[1].Value), cancellationToken);
                return chromium;
            }

            throw new InvalidOperationException("Chromium ended before it could be driven.");
        }
        catch
        {
            await chromium.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the browser as a person would and reads what its pages asked of the network: every address, and every host they wanted to find.</summary>
    public async Task<IReadOnlyList<string>> EndAsync(bool mayBeCut, CancellationToken cancellationToken)
    {
        await Tools.SendAsync("Browser.close", cancellationToken: cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        var log = Parsed(await File.ReadAllTextAsync(NetLog, cancellationToken), mayBeCut);
        var types = log["constants"]!["logEventTypes"]!.AsObject();
        var (request, lookUp) = (types["URL_REQUEST_START_JOB"]!.GetValue<int>(), types["HOST_RESOLVER_MANAGER_REQUEST"]!.GetValue<int>());
        return [.. log["events"]!.AsArray()
            .Where(entry => entry!["type"]!.GetValue<int>() is var type && (type == request || type == lookUp))
            .Select(entry => entry!["params"]?["url"] ?? entry["params"]?["host"])
            .OfType<JsonNode>().Select(asked => asked.GetValue<string>()).Where(asked => !OwnHost().IsMatch(asked)).Distinct()];
    }

    public async ValueTask DisposeAsync()
    {
        if (tools is not null) await tools.DisposeAsync();
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);

        // Its own processes write into the profile for a moment longer. They hold its outputs, which end with the last of them.
        await Task.WhenAll(outputs).WaitAsync(LastProcess);
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static JsonNode Parsed(string log, bool mayBeCut)
    {
        try
        {
            return JsonNode.Parse(log)!;
        }
        catch (JsonException) when (mayBeCut)
        {
            // A browser that was busy to its end leaves the log open behind one of its lines, which are an event each.
            return JsonNode.Parse(log[..log.LastIndexOf(",\n", StringComparison.Ordinal)] + "]}")!;
        }
    }

    [GeneratedRegex(@"^https?://([^/]+\.google\.com|[^/]+\.googleapis\.com|~notfound)(/|$)")]
    private static partial Regex OwnHost();

    [GeneratedRegex("^DevTools listening on (ws://[^ ]+)$")]
    private static partial Regex Listening();
}
