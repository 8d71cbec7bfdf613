using System.Diagnostics;
using System.Text.RegularExpressions;
using UnifiedInbox.Testing;

namespace UnifiedInbox.Viewer.Tests.Support;

/// <summary>The sample as its user starts it, in a process of its own: without accounts, or with those of twins that the test holds.</summary>
internal sealed partial class ViewerProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly IReadOnlyList<TwinServer> servers;

    private ViewerProcess(Process process, Uri address, IReadOnlyList<TwinServer> servers) => (this.process, Address, this.servers) = (process, address, servers);

    public Uri Address { get; }

    public static async Task<ViewerProcess> StartAsync(CancellationToken cancellationToken, params IReadOnlyList<VendorTwin> twins)
    {
        TwinServer[] servers = [.. twins.Select(twin => twin.Serve())];
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Viewer.dll")]) { RedirectStandardOutput = true, WorkingDirectory = Sample() };
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("UnifiedInbox__", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        foreach (var (twin, index) in twins.Select((twin, index) => (twin, index)))
        {
            IEnumerable<KeyValuePair<string, string>> settings = [new("Provider", twin.Provider), new("Name", "demo"), new("BaseUrl", servers[index].BaseUrl.ToString()), .. twin.Credentials];
            foreach (var (name, value) in settings) start.Environment[$"UnifiedInbox__Accounts__{index}__{name}"] = value;
        }

        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (Printed().Match(line) is { Success: true } found) return new ViewerProcess(process, new Uri(found.Value), servers);
        }

        throw new InvalidOperationException("The viewer ended without saying where it is.");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        foreach (var server in servers) await server.DisposeAsync();
    }

    private static string Sample()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "UnifiedInbox.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "samples", "Viewer");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/")]
    private static partial Regex Printed();
}
