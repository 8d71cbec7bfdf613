namespace UnifiedInbox.Providers.Example.Tests;

/// <summary>What the made-up vendor's provider is there to prove: that a provider is small, and that nothing else has to change for it.</summary>
internal sealed class ProofTests
{
    private const int Most = 400;

    private static readonly string Root = Find();

    [Test]
    public void The_provider_is_small()
    {
        var lines = Files("samples/Providers.Example").ToDictionary(file => Path.GetFileName(file), file => File.ReadLines(file).Count(IsCode));

        TestContext.Out.WriteLine($"Providers.Example: {lines.Values.Sum()} lines of {Most}, neither blank nor comment, in {lines.Count} files");
        Assert.That(lines.Values.Sum(), Is.GreaterThan(100).And.LessThanOrEqualTo(Most), string.Join(", ", lines.OrderByDescending(file => file.Value)));
    }

    [Test]
    public void Nothing_under_src_knows_of_it() =>
        Assert.That(
            Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories))
                .Where(file => File.ReadAllText(file).Contains("Providers.Example", StringComparison.Ordinal)),
            Is.Empty);

    [Test]
    public void It_knows_nothing_but_Core()
    {
        var project = File.ReadAllText(Path.Combine(Root, "samples/Providers.Example/UnifiedInbox.Providers.Example.csproj"));

        Assert.That(project.Split("Reference Include=").Skip(1).Select(rest => rest.Split('"')[1]), Is.EqualTo(new[] { "../../src/Core/UnifiedInbox.Core.csproj" }));
    }

    [TestCase("using RestSharp", "ExampleRequests.cs")]
    [TestCase("using Mapster", "ExampleMapping.cs")]
    public void A_library_stays_in_its_own_room(string import, string room) =>
        Assert.That(
            Files("samples/Providers.Example").Where(file => File.ReadAllText(file).Contains(import, StringComparison.Ordinal)).Select(Path.GetFileName), Is.EqualTo(new[] { room }));

    [Test]
    public void The_twin_and_the_provider_share_no_code() =>
        Assert.That(
            Files("tests/Providers.Example.Tests/Twin").SelectMany(File.ReadLines).Where(line => line.StartsWith("using UnifiedInbox", StringComparison.Ordinal)), Is.Empty);

    private static bool IsCode(string line) => line.Trim() is { Length: > 0 } code && !code.StartsWith("//", StringComparison.Ordinal);

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

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
