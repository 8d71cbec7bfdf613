using System.Diagnostics;

namespace UnifiedInbox.Packages.Tests;

/// <summary>The packages under test, packed once a run: as a release packs them, but from a made-up remote, so that SourceLink has something to link to in every clone.</summary>
internal static class Packing
{
    /// <summary>Where the packages go, for whoever uses them after the tests; unset, a folder that ends with the tests.</summary>
    private const string FolderVariable = "PACKAGES_FOLDER";

    private const string Remote = "packages-test";

    private static readonly Lazy<Task<string>> Packed = new(PackAsync);

    public static string RemoteUrl => "https://github.com/example/unified-inbox";

    public static string Root { get; } = FindRoot();

    public static Task<string> FolderAsync() => Packed.Value;

    public static void Remove()
    {
        if (Packed is { IsValueCreated: true, Value.IsCompletedSuccessfully: true } && Environment.GetEnvironmentVariable(FolderVariable) is null)
        {
            Directory.Delete(Packed.Value.Result, recursive: true);
        }
    }

    private static async Task<string> PackAsync()
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } given ? given : Directory.CreateTempSubdirectory("packages-").FullName;
        var settings = Directory.CreateTempSubdirectory("git-settings-").FullName;
        Directory.CreateDirectory(Path.Combine(settings, "git"));
        await File.WriteAllTextAsync(Path.Combine(settings, "git", "config"), $"[remote \"{Remote}\"]\n\turl = {RemoteUrl}.git\n");
        var output = await RunAsync(settings, "pack", "UnifiedInbox.sln", "-c", "Release", "-o", folder, "-nologo", "-v", "q", "--disable-build-servers",
            "-p:ContinuousIntegrationBuild=true", $"-p:GitRepositoryRemoteName={Remote}", "-p:GitRepositoryConfigurationScope=");
        Directory.Delete(settings, recursive: true);
        TestContext.Out.WriteLine(output);
        return folder;
    }

    private static async Task<string> RunAsync(string settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["XDG_CONFIG_HOME"] = settings;
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        foreach (var inherited in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(inherited);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync() + await errors;
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)}\n{output}");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "UnifiedInbox.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");
        }

        return folder.FullName;
    }
}
