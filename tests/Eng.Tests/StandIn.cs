using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace UnifiedInbox.Eng.Tests;

/// <summary>One of the two packages under eng/registry-fallback, as committed, beside the sources it was packed from.</summary>
internal sealed class StandIn(string id, string version) : IDisposable
{
    private const string MappedRoot = "/_/";
    private static readonly string Folder = Path.Combine(RepositoryRoot(), "eng", "registry-fallback");

    private readonly ZipArchive _package = ZipFile.OpenRead(Path.Combine(Feed, $"{id}.{version}.nupkg"));

    public static string Feed => Path.Combine(Folder, "feed");

    public string PackageVersion
    {
        get
        {
            using var nuspec = _package.GetEntry($"{id}.nuspec")!.Open();
            return XDocument.Load(nuspec).Descendants().Single(element => element.Name.LocalName == "version").Value;
        }
    }

    public Version AssemblyVersion
    {
        get
        {
            using var assembly = OpenAssembly();
            return assembly.GetMetadataReader().GetAssemblyDefinition().Version;
        }
    }

    /// <summary>The source documents named by the embedded symbols, by path inside the folder, with their checksums.</summary>
    public IReadOnlyDictionary<string, SourceChecksum> PackedSources()
    {
        using var assembly = OpenAssembly();
        var embedded = assembly.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var provider = assembly.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        var symbols = provider.GetMetadataReader();
        return symbols.Documents.Select(symbols.GetDocument).ToDictionary(
            document => symbols.GetString(document.Name).Replace('\\', '/'),
            document => new SourceChecksum(symbols.GetGuid(document.HashAlgorithm), Convert.ToHexString(symbols.GetBlobBytes(document.Hash))));
    }

    /// <summary>The source files in the tree, named as the embedded symbols name them.</summary>
    public IReadOnlyDictionary<string, SourceChecksum> SourcesInTree() =>
        Directory.EnumerateFiles(Path.Combine(Folder, "src", id), "*.cs", SearchOption.AllDirectories)
            .ToDictionary(file => MappedRoot + Path.GetRelativePath(Folder, file).Replace('\\', '/'), SourceChecksum.Of)
            .Where(source => !IsGenerated(source.Key))
            .ToDictionary();

    public bool IsGenerated(string document) => document.StartsWith($"{MappedRoot}src/{id}/obj/", StringComparison.Ordinal);

    public void Dispose() => _package.Dispose();

    private PEReader OpenAssembly()
    {
        var bytes = new MemoryStream();
        using var entry = _package.GetEntry($"lib/netstandard2.0/{id}.dll")!.Open();
        entry.CopyTo(bytes);
        bytes.Position = 0;
        return new PEReader(bytes);
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");
        return folder.FullName;
    }
}
