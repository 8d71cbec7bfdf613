using System.Xml.Linq;

namespace UnifiedInbox.Packages.Tests;

[TestFixture("UnifiedInbox.Cli")]
public sealed class ToolPackageTests(string id) : PackageFixture(id)
{
    private const string Folder = "tools/net10.0/any/";

    [Test]
    public void It_is_a_dotnet_tool_and_depends_on_no_package()
    {
        Assert.That(Package.Element("packageTypes")!.Elements().Select(type => type.Attribute("name")!.Value), Is.EqualTo(new[] { "DotnetTool" }));
        Assert.That(Package.Dependencies(), Is.Empty);
    }

    [Test]
    public void Its_command_is_unified_inbox()
    {
        var command = XDocument.Parse(Package.Text(Folder + "DotnetToolSettings.xml")).Descendants("Command").Single();

        Assert.That((command.Attribute("Name")!.Value, command.Attribute("EntryPoint")!.Value), Is.EqualTo(("unified-inbox", "unified-inbox.dll")));
    }

    [Test]
    public void A_machine_with_a_later_runtime_only_can_run_it() =>
        Assert.That(Package.Text(Folder + "unified-inbox.runtimeconfig.json"), Does.Contain("\"rollForward\": \"Major\""));

    [Test]
    public void It_brings_every_assembly_it_needs_and_no_other_file()
    {
        var names = Package.Entries.Where(entry => entry.StartsWith(Folder, StringComparison.Ordinal)).Select(entry => entry[Folder.Length..]).ToList();

        Assert.That(names, Is.SupersetOf(new[] { "unified-inbox.dll", "UnifiedInbox.Core.dll", "UnifiedInbox.Testing.dll", "RestSharp.dll", "OneOf.dll", "Mapster.Core.dll", "Spectre.Console.dll" }));
        Assert.That(names.Select(Path.GetExtension).Distinct(), Is.EquivalentTo(new[] { ".dll", ".json", ".pdb", ".xml" }));
        Assert.That(names.Where(name => name.EndsWith(".xml", StringComparison.Ordinal)), Is.EqualTo(new[] { "DotnetToolSettings.xml" }));
        Assert.That(names, Has.None.Contains("/"));
    }
}
