namespace UnifiedInbox.Docs.Tests;

/// <summary>Every block of C# in every page compiles as it stands, or stands word for word in a file that is compiled.</summary>
[Parallelizable(ParallelScope.Children)]
internal sealed class SnippetTests
{
    private static readonly string UsualContext = Context("Usual");

    private static IEnumerable<Snippet> Snippets { get; } = [.. Repository.Pages.SelectMany(page => Snippet.In(page, File.ReadAllLines(Repository.At(page))))];

    [Test]
    public void There_are_blocks_in_the_readme_and_in_the_pages() =>
        Assert.That(Snippets.Select(snippet => snippet.Page).Distinct(), Is.SupersetOf(new[] { "README.md", "docs/attachments.md", "src/Core/README.md" }));

    [TestCaseSource(nameof(Snippets))]
    public void It_compiles_or_is_an_excerpt_of_what_does(Snippet snippet)
    {
        if (snippet.Argument("excerpt") is { } file)
        {
            Assert.That(Words(File.ReadAllText(Repository.At(file))), Does.Contain(Words(snippet.Code)), file);
            return;
        }

        Assert.That(snippet.Mark is null || snippet.Argument("context") is not null, snippet.Mark);
        Assert.That(SnippetCompiler.Complaints(snippet, snippet.Argument("context") is { } context ? [UsualContext, Context(context)] : [UsualContext]), Is.Empty);
    }

    [Test]
    public void A_broken_block_is_reported_at_its_line_of_the_page()
    {
        var snippet = Snippet.In("docs/page.md", ["# Page", "", "```csharp", "var first = inbox.Accounts[0];", "Console.WriteLine(first.Nmae);", "```"]).Single();

        Assert.That(SnippetCompiler.Complaints(snippet, UsualContext), Has.Count.EqualTo(1).And.All.StartsWith("docs/page.md(5): CS1061 "));
    }

    [Test]
    public void A_block_that_imports_something_gets_nothing_imported_for_it()
    {
        var snippet = new Snippet("docs/page.md", 1, "using System.Text;\nConsole.WriteLine(new ConversationQuery());", null);

        Assert.That(SnippetCompiler.Complaints(snippet), Has.Some.StartsWith("docs/page.md(2): CS0246 "));
    }

    [Test]
    public void A_block_may_hold_declarations_alone() =>
        Assert.That(SnippetCompiler.Complaints(new Snippet("docs/page.md", 1, "namespace Mine;\n\npublic sealed record Thing(ConversationId Id);", null)), Is.Empty);

    [Test]
    public void The_comment_before_a_block_names_its_context()
    {
        var marked = Snippet.In("docs/page.md", ["<!-- context: Web -->", "```csharp", "1", "```", "```json", "{}", "```", "```csharp", "2", "```"]);

        Assert.That(marked.Select(snippet => (snippet.Line, snippet.Argument("context"))), Is.EqualTo(new[] { (3, "Web"), (9, null) }));
    }

    private static string Context(string name) => Repository.At($"tests/Docs.Tests/Contexts/{name}.cs");

    private static string Words(string code) => string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
