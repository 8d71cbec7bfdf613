using System.Text.Json;

namespace UnifiedInbox.Testing.Tests;

/// <summary>The key paths of JSON documents; all elements of an array count as one place.</summary>
internal static class Shape
{
    public static SortedSet<string> Of(IEnumerable<JsonElement> documents)
    {
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var document in documents) Collect(document, "", paths);
        return paths;
    }

    public static SortedSet<string> OfExample(string name) =>
        Of([JsonDocument.Parse(File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "Examples", name + ".json"))).RootElement]);

    private static void Collect(JsonElement element, string path, SortedSet<string> paths)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                paths.Add($"{path}.{member.Name}");
                Collect(member.Value, $"{path}.{member.Name}", paths);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Collect(item, path + "[]", paths);
        }
    }
}
