namespace UnifiedInbox.Providers.Example.Tests;

/// <summary>What the made-up vendor's provider is there to prove: that a provider is small, and that nothing else has to change for it.</summary>
internal sealed class ProofTests
{
    private const int Most = 400;

    [Test]
    public void The_provider_is_small()
    {
        var lines = Repository.LinesOfCode("samples/Providers.Example");

        TestContext.Out.WriteLine($"Providers.Example: {lines.Values.Sum()} lines of {Most}, neither blank nor comment, in {lines.Count} files");
        Assert.That(lines.Values.Sum(), Is.GreaterThan(100).And.LessThanOrEqualTo(Most), string.Join(", ", lines.OrderByDescending(file => file.Value)));
    }

    [Test]
    public void Nothing_under_src_knows_of_it() =>
        Assert.That(
            Repository.Files("src").Concat(Repository.Files("src", "*.csproj"))
                .Where(file => File.ReadAllText(file).Contains("Providers.Example", StringComparison.Ordinal)),
            Is.Empty);

    [Test]
    public void It_knows_nothing_but_Core()
    {
        var project = File.ReadAllText(Path.Combine(Repository.Root, "samples/Providers.Example/UnifiedInbox.Providers.Example.csproj"));

        Assert.That(project.Split("Reference Include=").Skip(1).Select(rest => rest.Split('"')[1]), Is.EqualTo(new[] { "../../src/Core/UnifiedInbox.Core.csproj" }));
    }

    [TestCase("using RestSharp")]
    [TestCase("using Mapster", "ExampleMapping.cs")]
    public void A_library_stays_in_its_own_room(string import, params string[] rooms) =>
        Assert.That(
            Repository.Files("samples/Providers.Example").Where(file => File.ReadAllText(file).Contains(import, StringComparison.Ordinal)).Select(Path.GetFileName), Is.EqualTo(rooms));

    [Test]
    public void The_twin_and_the_provider_share_no_code() =>
        Assert.That(
            Repository.Files("tests/Providers.Example.Tests/Twin").SelectMany(File.ReadLines).Where(line => line.StartsWith("using UnifiedInbox", StringComparison.Ordinal)), Is.Empty);
}
