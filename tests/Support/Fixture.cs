namespace UnifiedInbox.Tests.Support;

/// <summary>Reads the JSON files beside a test project, which are in the vendor's own words.</summary>
public static class Fixture
{
    public static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", name));
}
