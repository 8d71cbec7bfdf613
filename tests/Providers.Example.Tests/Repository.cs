namespace UnifiedInbox.Providers.Example.Tests;

/// <summary>The repository's own files.</summary>
internal static class Repository
{
    internal static string Root { get; } = Find();

    internal static IEnumerable<string> Files(string folder, string pattern = "*.cs") =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    /// <summary>How many lines of each file are neither blank nor comment.</summary>
    internal static Dictionary<string, int> LinesOfCode(string folder) => Files(folder).ToDictionary(file => Path.GetFileName(file), file => File.ReadLines(file).Count(IsCode));

    private static bool IsCode(string line) => line.Trim() is { Length: > 0 } code && !code.StartsWith("//", StringComparison.Ordinal);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "UnifiedInbox.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}
