using System.Text.Json;
using System.Text.RegularExpressions;

namespace UnifiedInbox.Core.Tests.Conventions;

/// <summary>Every field of the vendors' own examples has its line in docs/vendor-behaviour.md: the member it becomes, or why it becomes none.</summary>
internal sealed class DocumentedFieldsTests
{
    [TestCase("lemlist", "tests/Providers.Lemlist.Tests/Fixtures/documented-conversations.json")]
    [TestCase("lemlist", "tests/Providers.Lemlist.Tests/Fixtures/documented-messages.json")]
    [TestCase("Sendkit", "tests/Providers.Sendkit.Tests/Fixtures/thread-documented.json")]
    [TestCase("LeadConnector", "tests/Providers.LeadConnector.Tests/Fixtures/messages-reference.json")]
    public void Every_field_of_a_documented_example_is_accounted_for(string vendor, string example)
    {
        var section = Regex.Split(File.ReadAllText(Repository.Path("docs/vendor-behaviour.md")), "^## ", RegexOptions.Multiline)
            .Single(part => part.StartsWith(vendor, StringComparison.Ordinal));
        var named = Regex.Matches(section, "`([^`]+)`").SelectMany(match => Regex.Split(match.Groups[1].Value, @"[^A-Za-z_]+")).ToHashSet();
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.Path(example)));

        Assert.That(Names(json.RootElement).Distinct().Where(name => !named.Contains(name)), Is.Empty);
    }

    private static IEnumerable<string> Names(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Names(member.Value).Prepend(member.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
        _ => [],
    };
}
