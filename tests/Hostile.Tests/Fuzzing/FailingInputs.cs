using System.Globalization;

namespace UnifiedInbox.Hostile.Tests.Fuzzing;

/// <summary>Inputs that once failed, kept in the repository beside this file as <c>{fixture}~{what}.bin</c> and replayed for ever.</summary>
internal static class FailingInputs
{
    private static readonly string Folder = Path.Combine(Repository(), "tests", "Hostile.Tests", "Fuzzing", "FailingInputs");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.bin").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    public static (string Fixture, byte[] Body) Read(string name) => (name.Split('~')[0], File.ReadAllBytes(Path.Combine(Folder, name)));

    /// <summary>Keeps an input; the path, for the failure's message.</summary>
    public static string Save(string fixture, int seed, int round, byte[] body)
    {
        var path = Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{fixture}~seed{seed}-round{round}.bin"));
        File.WriteAllBytes(path, body);
        return path;
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "UnifiedInbox.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder.FullName;
    }
}
