using System.Xml.Linq;

namespace UnifiedInbox.Packages.Tests;

/// <summary>What a project gets that refers to a library: targets, documentation, and the packages it brings.</summary>
[TestFixture("UnifiedInbox.Core", new[]
{
    "Mapster 7.4.0",
    "Microsoft.Extensions.Configuration.Abstractions 10.0.14",
    "Microsoft.Extensions.DependencyInjection.Abstractions 10.0.14",
    "Microsoft.Extensions.Logging.Abstractions 10.0.14",
    "Microsoft.Extensions.Options 10.0.14",
    "OneOf 3.0.271",
    "Polly 8.9.1",
    "RestSharp 114.1.0",
})]
[TestFixture("UnifiedInbox.Providers.Lemlist", new[] { "UnifiedInbox.Core {version}" })]
[TestFixture("UnifiedInbox.Providers.Sendkit", new[] { "UnifiedInbox.Core {version}" })]
[TestFixture("UnifiedInbox.Providers.LeadConnector", new[] { "UnifiedInbox.Core {version}" })]
[TestFixture("UnifiedInbox.Content", new[] { "AngleSharp 1.10.3", "UnifiedInbox.Core {version}" })]
[TestFixture("UnifiedInbox.Testing", new[] { "UnifiedInbox.Core {version}" })]
public sealed class LibraryPackageTests(string id, string[] dependencies) : PackageFixture(id)
{
    [Test]
    public void It_holds_one_assembly_with_its_documentation_for_each_target_and_nothing_else() =>
        Assert.That(Package.Entries, Is.EquivalentTo(new[] { "LICENSE", "README.md" }
            .Concat(Targets.SelectMany(target => new[] { $"lib/{target}/{Id}.dll", $"lib/{target}/{Id}.xml" }))));

    /// <summary>By their originals' versions, whichever served the build.</summary>
    [Test]
    public void It_depends_on_what_it_uses_and_on_nothing_else()
    {
        var expected = dependencies.Select(dependency => dependency.Replace("{version}", Package["version"], StringComparison.Ordinal));

        Assert.That(Package.Dependencies().Keys, Is.EquivalentTo(Targets));
        foreach (var (target, packages) in Package.Dependencies())
        {
            Assert.That(packages.Select(package => $"{package.Key} {package.Value}"), Is.EquivalentTo(expected), target);
        }
    }

    [Test]
    public void The_documentation_names_types_of_the_library()
    {
        foreach (var target in Targets)
        {
            var members = XDocument.Parse(Package.Text($"lib/{target}/{Id}.xml")).Descendants("member").Select(member => member.Attribute("name")!.Value);

            Assert.That(members.Count(member => member.StartsWith("T:UnifiedInbox", StringComparison.Ordinal) || member.StartsWith("T:Microsoft.Extensions.DependencyInjection.", StringComparison.Ordinal)), Is.GreaterThan(2), target);
        }
    }
}
