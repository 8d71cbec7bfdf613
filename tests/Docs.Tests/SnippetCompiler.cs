using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace UnifiedInbox.Docs.Tests;

/// <summary>Compiles a block as the whole program of a new console project, beside contexts that hold what the block takes from its reader.</summary>
internal static class SnippetCompiler
{
    // What a new console project imports.
    private const string Implicit =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    // A block that imports nothing goes on from one that did.
    private const string Imported = "global using Microsoft.Extensions.DependencyInjection; global using UnifiedInbox;";

    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp14);

    private static readonly IReadOnlyList<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>What the compiler has to say, each with its line in the page.</summary>
    public static IReadOnlyList<string> Complaints(Snippet snippet, params IReadOnlyList<string> contexts)
    {
        var code = CSharpSyntaxTree.ParseText($"#line {snippet.Line} \"{snippet.Page}\"\n{snippet.Code}", Language);
        var root = code.GetCompilationUnitRoot();
        SyntaxTree[] all =
        [
            code,
            .. contexts.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Language, Path.GetFileName(file))),
            CSharpSyntaxTree.ParseText(root.Usings.Count > 0 ? Implicit : Implicit + Imported, Language),
        ];
        var kind = root.Members.OfType<GlobalStatementSyntax>().Any() ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var options = new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable);

        return
        [
            .. CSharpCompilation.Create("Snippet", all, References, options).GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
                .Select(diagnostic => diagnostic.Location.GetMappedLineSpan() is var span && span.IsValid
                    ? string.Create(CultureInfo.InvariantCulture, $"{span.Path}({span.StartLinePosition.Line + 1}): {diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}")
                    : $"{diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"),
        ];
    }
}
