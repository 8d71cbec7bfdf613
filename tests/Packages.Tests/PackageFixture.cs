namespace UnifiedInbox.Packages.Tests;

/// <summary>A package and its symbols, for the tests of one id.</summary>
public abstract class PackageFixture(string id)
{
    protected static readonly string[] Targets = ["net10.0", "net8.0"];

    private protected string Id { get; } = id;

    private protected PackedFile Package { get; private set; } = null!;

    private protected PackedFile Symbols { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Open()
    {
        var folder = await Packing.FolderAsync();
        Package = new PackedFile(Directory.GetFiles(folder, $"{Id}.*.nupkg").Single());
        Symbols = new PackedFile(Directory.GetFiles(folder, $"{Id}.*.snupkg").Single());
    }

    [OneTimeTearDown]
    public void Close()
    {
        Package.Dispose();
        Symbols.Dispose();
    }
}
