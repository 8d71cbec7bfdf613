using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.Json;

namespace UnifiedInbox.Packages.Tests;

/// <summary>What an assembly and its portable symbols say about where they come from.</summary>
internal sealed class DebugInformation : IDisposable
{
    // Portable PDB v1.0 format, custom debug information.
    private static readonly Guid SourceLink = new("cc110556-a091-4d38-9fec-25ab9a351a6a");
    private static readonly Guid EmbeddedSource = new("0e8a571b-6926-466e-b4ad-8ab04611f5fe");

    private readonly PEReader _assembly;
    private readonly MetadataReaderProvider _provider;
    private readonly MetadataReader _symbols;

    public DebugInformation(Stream assembly, Stream symbols)
    {
        _assembly = new PEReader(assembly);
        _provider = MetadataReaderProvider.FromPortablePdbStream(symbols);
        _symbols = _provider.GetMetadataReader();
    }

    public bool IsDeterministic => _assembly.ReadDebugDirectory().Any(entry => entry.Type == DebugDirectoryEntryType.Reproducible);

    public bool BelongTogether
    {
        get
        {
            var code = _assembly.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.CodeView);
            return _assembly.ReadCodeViewDebugDirectoryData(code).Guid == new BlobContentId(_symbols.DebugMetadataHeader!.Id).Guid;
        }
    }

    /// <summary>Where each path pattern is to be fetched from.</summary>
    public IReadOnlyDictionary<string, string> SourceLinks =>
        Custom(SourceLink).Select(Encoding.UTF8.GetString).Select(json => JsonDocument.Parse(json).RootElement.GetProperty("documents").Deserialize<Dictionary<string, string>>()!)
            .SingleOrDefault() ?? [];

    /// <summary>Source documents and whether their text is inside the symbols.</summary>
    public IReadOnlyList<(string Name, bool IsEmbedded)> Documents =>
    [
        .. _symbols.Documents.Select(handle => (
            _symbols.GetString(_symbols.GetDocument(handle).Name),
            _symbols.GetCustomDebugInformation(handle).Any(information => IsOf(information, EmbeddedSource)))),
    ];

    public void Dispose()
    {
        _provider.Dispose();
        _assembly.Dispose();
    }

    private IEnumerable<byte[]> Custom(Guid kind) =>
        _symbols.CustomDebugInformation.Where(handle => IsOf(handle, kind)).Select(handle => _symbols.GetBlobBytes(_symbols.GetCustomDebugInformation(handle).Value));

    private bool IsOf(CustomDebugInformationHandle handle, Guid kind) => _symbols.GetGuid(_symbols.GetCustomDebugInformation(handle).Kind) == kind;
}
