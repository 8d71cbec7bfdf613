using System.Text.RegularExpressions;

namespace UnifiedInbox.Packages.Tests;

[TestFixture("UnifiedInbox.Core")]
[TestFixture("UnifiedInbox.Providers.Lemlist")]
[TestFixture("UnifiedInbox.Providers.Sendkit")]
[TestFixture("UnifiedInbox.Providers.LeadConnector")]
[TestFixture("UnifiedInbox.Content")]
[TestFixture("UnifiedInbox.Testing")]
[TestFixture("UnifiedInbox.Cli")]
public sealed partial class EveryPackageTests(string id) : PackageFixture(id)
{
    [Test]
    public void It_says_what_it_is()
    {
        Assert.That(Package["id"], Is.EqualTo(Id));
        Assert.That(Package["version"], Does.Match(@"^\d+\.\d+\.\d+"));
        Assert.That(Package["authors"], Is.EqualTo("UnifiedInbox contributors"));
        Assert.That(Package["description"], Has.Length.InRange(80, 300));
        Assert.That(Package["tags"], Does.StartWith("inbox "));
    }

    [Test]
    public void The_licence_is_named_and_inside()
    {
        Assert.That((Package["license"], Package.Element("license")!.Attribute("type")!.Value), Is.EqualTo(("MIT", "expression")));
        Assert.That(Package.Text("LICENSE"), Does.StartWith("MIT License").And.EqualTo(File.ReadAllText(Path.Combine(Packing.Root, "LICENSE"))));
    }

    [Test]
    public void Its_readme_is_its_own_and_no_link_in_it_depends_on_where_it_is_shown()
    {
        var readme = Package.Text(Package["readme"]!);

        Assert.That(readme, Does.Match($@"^# ({Regex.Escape(Id)}|unified-inbox)\n"));
        Assert.That(Link().Matches(readme).Select(link => link.Groups[1].Value), Is.All.StartsWith("https://"));
        Assert.That(readme, Does.Not.Contain("<!--"), "Package pages show HTML as text.");
    }

    [Test]
    public void It_names_its_repository_and_commit()
    {
        var repository = Package.Element("repository")!;

        Assert.That((repository.Attribute("type")!.Value, repository.Attribute("url")!.Value), Is.EqualTo(("git", $"{Packing.RemoteUrl}.git")));
        Assert.That(repository.Attribute("commit")!.Value, Does.Match("^[0-9a-f]{40}$"));
    }

    [Test]
    public void Every_assembly_of_ours_has_symbols_that_belong_to_it_and_lead_to_the_sources_at_that_commit()
    {
        var commit = Package.Element("repository")!.Attribute("commit")!.Value;
        var links = new Dictionary<string, string> { ["/_/*"] = $"{Packing.RemoteUrl.Replace("//github.com", "//raw.githubusercontent.com", StringComparison.Ordinal)}/{commit}/*" };

        foreach (var assembly in OurAssemblies())
        {
            using var debug = new DebugInformation(Package.Open(assembly), Symbols.Open(Path.ChangeExtension(assembly, ".pdb")));
            Assert.That((debug.IsDeterministic, debug.BelongTogether), Is.EqualTo((true, true)), assembly);
            Assert.That(debug.SourceLinks, Is.EqualTo(links), assembly);
            Assert.That(debug.Documents.Where(document => !document.IsEmbedded && !File.Exists(InTree(document.Name))), Is.Empty, assembly);
        }
    }

    [Test]
    public void No_assembly_or_symbol_file_is_there_for_nothing() =>
        Assert.That(Symbols.Entries, Is.EqualTo(OurAssemblies().Select(assembly => Path.ChangeExtension(assembly, ".pdb")).Order(StringComparer.Ordinal)));

    private IEnumerable<string> OurAssemblies() =>
        Package.Entries.Where(entry => entry.EndsWith(".dll", StringComparison.Ordinal) && Path.GetFileName(entry).StartsWith("unified", StringComparison.OrdinalIgnoreCase));

    private static string InTree(string document) => document.StartsWith("/_/", StringComparison.Ordinal) ? Path.Combine(Packing.Root, document[3..]) : "outside of the repository";

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();
}
