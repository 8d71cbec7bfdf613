namespace UnifiedInbox.Core.Tests.Conventions;

/// <summary>The repository's own files.</summary>
internal static class Repository
{
    private static readonly string Root = Find();

    internal static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    internal static IEnumerable<string> SourceFiles() => Files("src", "*.cs");

    internal static IEnumerable<string> TestFiles() => Files("tests", "*.cs");

    internal static IEnumerable<string> Fixtures() => Files("tests", "*.json");

    internal static IEnumerable<string> Projects(params string[] prefixes) =>
        Files("src", "*.csproj").Where(file => prefixes.Any(prefix => file.StartsWith(prefix, StringComparison.Ordinal)));

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path(folder), pattern, SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "UnifiedInbox.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}
