using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Mapster;

namespace UnifiedInbox.Eng.Tests;

/// <summary>What the product expects of Mapster, whether the registry served the original Mapster.Core or the stand-in.</summary>
public sealed class MapsterTests
{
    [Test]
    public void A_strict_configuration_maps_to_an_init_only_record()
    {
        var config = Strict();
        config.NewConfig<VendorLead, Contact>()
            .Map(contact => contact.Name, lead => lead.FullName)
            .Map(contact => contact.Id, lead => lead.Id)
            .Ignore(contact => contact.Note!);
        config.Compile(failFast: false);

        var contact = config.GetMapFunction<VendorLead, Contact>()(new VendorLead("Ada", new LeadId("c1")));

        Assert.That(contact, Is.EqualTo(new Contact { Name = "Ada", Id = new LeadId("c1") }));
    }

    [Test]
    public void A_strict_configuration_rejects_a_member_without_a_source()
    {
        var config = Strict();
        config.NewConfig<VendorLead, Contact>().Map(contact => contact.Name, lead => lead.FullName);

        Assert.That(() => config.Compile(failFast: false), Throws.TypeOf<AggregateException>());
    }

    [Test]
    public void A_strict_configuration_rejects_a_pair_nobody_configured() =>
        Assert.That(() => Strict().GetMapFunction<VendorLead, Contact>(), Throws.TypeOf<CompileException>());

    [Test]
    public void Every_type_and_member_Mapster_takes_from_its_core_is_there()
    {
        var module = typeof(TypeAdapterConfig).Module;
        using var assembly = new PEReader(File.OpenRead(module.FullyQualifiedName));
        var metadata = assembly.GetMetadataReader();
        var types = metadata.TypeReferences.Where(type => ComesFromCore(metadata, type)).ToHashSet();
        var members = metadata.MemberReferences.Where(member => types.Any(type => metadata.GetMemberReference(member).Parent == type)).ToList();

        Assert.That((types.Count, members.Count), Is.EqualTo((16, 24)));
        Assert.Multiple(() =>
        {
            foreach (var type in types)
                Assert.That(() => module.ResolveType(MetadataTokens.GetToken(type)), Throws.Nothing);
            foreach (var member in members)
                Assert.That(() => module.ResolveMember(MetadataTokens.GetToken(member)), Throws.Nothing);
        });
    }

    private static bool ComesFromCore(MetadataReader metadata, TypeReferenceHandle type)
    {
        var scope = metadata.GetTypeReference(type).ResolutionScope;
        return scope.Kind == HandleKind.AssemblyReference
            && metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name) == "Mapster.Core";
    }

    private static TypeAdapterConfig Strict()
    {
        var config = new TypeAdapterConfig
        {
            RequireExplicitMapping = true,
            RequireDestinationMemberSource = true,
            AllowImplicitSourceInheritance = false,
        };
        config.Default.IgnoreNonMapped(true).ShallowCopyForSameType(true);
        return config;
    }

    private sealed record VendorLead(string FullName, LeadId Id);

    private readonly record struct LeadId(string Text);

    private sealed record Contact
    {
        public required string Name { get; init; }

        public required LeadId Id { get; init; }

        public string? Note { get; init; }
    }
}
