using System.Reflection;
using System.Runtime.CompilerServices;
using Mapster;

namespace UnifiedInbox.Mapping;

/// <summary>Mapster with nothing left to chance: a configuration of its own, no member matched by name, no value of the same type cloned.</summary>
public static class StrictMapping
{
    /// <summary>Applies a provider's mappings.</summary>
    /// <param name="register">The mappings.</param>
    /// <returns>The configuration, from which <c>GetMapFunction</c> gives each mapping once; <c>Compile</c> proves them complete, in a test.</returns>
    public static TypeAdapterConfig Create(IRegister register)
    {
        var config = new TypeAdapterConfig
        {
            RequireExplicitMapping = true,
            RequireDestinationMemberSource = true,
            AllowImplicitSourceInheritance = false,
            Compiler = SourceParts.Compile,
        };
        config.Default.IgnoreNonMapped(true).ShallowCopyForSameType(true);
        config.Apply(register);
        return config;
    }

    /// <summary>Maps one pair: every <c>required</c> member of the model must get a source, the others are left out unless they get one.</summary>
    /// <typeparam name="TSource">The source, usually a <see cref="Sourced{TContext, TPayload}"/>.</typeparam>
    /// <typeparam name="TModel">The model.</typeparam>
    /// <param name="config">The configuration.</param>
    /// <param name="members">Maps the members, with <c>.Map(...)</c> only: Mapster's other verbs fail on init-only members at run time.</param>
    public static void ForModel<TSource, TModel>(this TypeAdapterConfig config, Action<TypeAdapterSetter<TSource, TModel>> members)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(members);
        var setter = config.NewConfig<TSource, TModel>();
        members(setter);
        var mapped = setter.Settings.Resolvers.Select(resolver => resolver.DestinationMemberName).ToHashSet();
        foreach (var member in typeof(TModel).GetProperties().Where(member => member.SetMethod is not null && !IsRequired(member) && !mapped.Contains(member.Name)))
        {
            setter.Ignore(member.Name);
        }
    }

    /// <summary>Maps something made up: whatever is mapped first, Mapster compiles itself for it.</summary>
    internal static void Rehearse() => Create(new Rehearsed()).GetMapFunction<Sourced<string, string>, Party>()(new Sourced<string, string>("", "", default));

    private static bool IsRequired(PropertyInfo member) => member.IsDefined(typeof(RequiredMemberAttribute));

    private sealed class Rehearsed : IRegister
    {
        public void Register(TypeAdapterConfig config) =>
            config.ForModel<Sourced<string, string>, Party>(static map => map.Map(to => to.Name, from => from.Context).Map(to => to.Address, from => from.Value));
    }
}
