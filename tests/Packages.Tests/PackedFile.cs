using System.IO.Compression;
using System.Xml.Linq;

namespace UnifiedInbox.Packages.Tests;

/// <summary>One .nupkg or .snupkg, opened.</summary>
internal sealed class PackedFile : IDisposable
{
    private readonly ZipArchive _archive;

    public PackedFile(string path)
    {
        _archive = ZipFile.OpenRead(path);
        Entries = [.. _archive.Entries.Select(entry => entry.FullName).Where(name => !IsContainer(name)).Order(StringComparer.Ordinal)];
        using var nuspec = _archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        Metadata = XDocument.Load(nuspec).Root!.Elements().Single();
    }

    /// <summary>The files inside, without those that every package has for itself.</summary>
    public IReadOnlyList<string> Entries { get; }

    public XElement Metadata { get; }

    public string? this[string element] => Element(element)?.Value;

    public XElement? Element(string name) => Metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name);

    /// <summary>Version ranges by target and package.</summary>
    public Dictionary<string, Dictionary<string, string>> Dependencies() =>
        (Element("dependencies")?.Elements() ?? []).ToDictionary(
            group => group.Attribute("targetFramework")!.Value,
            group => group.Elements().ToDictionary(package => package.Attribute("id")!.Value, package => package.Attribute("version")!.Value));

    public string Text(string entry)
    {
        using var reader = new StreamReader(Open(entry));
        return reader.ReadToEnd();
    }

    public MemoryStream Open(string entry)
    {
        var bytes = new MemoryStream();
        using var stream = _archive.GetEntry(entry)!.Open();
        stream.CopyTo(bytes);
        bytes.Position = 0;
        return bytes;
    }

    public void Dispose() => _archive.Dispose();

    private static bool IsContainer(string name) =>
        name is "[Content_Types].xml" || name.StartsWith("_rels/", StringComparison.Ordinal) || name.StartsWith("package/", StringComparison.Ordinal) || name.EndsWith(".nuspec", StringComparison.Ordinal);
}
