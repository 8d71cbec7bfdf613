using System.Text.RegularExpressions;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Conventions;

/// <summary>The dependency law: providers know Core and nothing of each other, and each library stays in its own room.</summary>
internal sealed partial class DependencyLawTests
{
    private static readonly Dictionary<string, string[]> Rooms = new()
    {
        ["RestSharp"] = ["src/Core/Transport/"],
        ["Polly"] = ["src/Core/Resilience/"],
        ["Mapster"] = ["src/Core/Mapping/", "Mapping.cs"],
        ["AngleSharp"] = ["src/Content/Markup/MarkupReader.cs"],
    };

    private static readonly string[] Libraries = [.. Rooms.Keys];

    [TestCaseSource(nameof(Libraries))]
    public void A_library_is_used_only_in_its_own_room(string library)
    {
        var elsewhere = Repository.SourceFiles()
            .Where(file => Regex.IsMatch(File.ReadAllText(Repository.Path(file)), $@"^\s*using {library}\b|\b{library}\.[A-Z]", RegexOptions.Multiline))
            .Where(file => !Rooms[library].Any(room => file.StartsWith(room, StringComparison.Ordinal) || file.EndsWith(room, StringComparison.Ordinal)));

        Assert.That(elsewhere, Is.Empty);
    }

    [Test]
    public void Core_knows_no_provider_and_a_provider_no_other()
    {
        foreach (var project in Repository.Projects("src/Core", "src/Content", "src/Providers."))
        {
            var references = ProjectReference().Matches(File.ReadAllText(Repository.Path(project))).Select(match => match.Groups[1].Value);

            Assert.That(references, project.StartsWith("src/Core/", StringComparison.Ordinal) ? Is.Empty : Is.EqualTo(new[] { "UnifiedInbox.Core" }), project);
        }
    }

    [Test]
    [Catalogue(79)]
    public void No_type_of_a_library_stands_in_what_consumers_see()
    {
        var seen = typeof(IUnifiedInbox).Assembly.GetExportedTypes().Concat(typeof(UnifiedInbox.Content.MessageContent).Assembly.GetExportedTypes())
            .Where(type => type.Namespace is "UnifiedInbox" or "UnifiedInbox.Content")
            .SelectMany(type => type.GetMembers().SelectMany(Types))
            .Select(type => type.Assembly.GetName().Name)
            .Distinct();

        Assert.That(seen, Has.None.AnyOf("RestSharp", "Polly", "Polly.Core", "Mapster", "Mapster.Core", "AngleSharp"));
    }

    [Test]
    public void The_twins_know_no_adapter()
    {
        var project = File.ReadAllText(Repository.Path("src/Testing/UnifiedInbox.Testing.csproj"));

        Assert.That(ProjectReference().Matches(project).Select(match => match.Groups[1].Value), Is.EqualTo(new[] { "UnifiedInbox.Core" }));
        Assert.That(
            Repository.SourceFiles().Where(file => file.StartsWith("src/Testing/Twins/", StringComparison.Ordinal))
                .Where(file => Regex.IsMatch(File.ReadAllText(Repository.Path(file)), @"using UnifiedInbox\.(Providers|Transport)|using RestSharp")),
            Is.Empty);
    }

    private static IEnumerable<Type> Types(System.Reflection.MemberInfo member) => member switch
    {
        System.Reflection.MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType), .. method.ReturnType.GenericTypeArguments],
        System.Reflection.ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        System.Reflection.PropertyInfo property => [property.PropertyType, .. property.PropertyType.GenericTypeArguments],
        _ => [],
    };

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*?([^/""]+)\.csproj""")]
    private static partial Regex ProjectReference();
}
