using System.Linq.Expressions;
using System.Reflection;
using Mapster;
using UnifiedInbox.Core.Tests.Conventions;
using UnifiedInbox.Mapping;

namespace UnifiedInbox.Core.Tests.Mapping;

internal sealed class ProviderMappingTests
{
    private static IEnumerable<Type> Mappings() => PublicAssemblies.Names.SelectMany(static name => Assembly.Load(name).GetTypes()).Where(static type => type.IsAssignableTo(typeof(IRegister)));

    /// <summary>A list that is not of the member's own type, say, is copied by a mapping that is compiled for it and looked up for each item.</summary>
    [TestCaseSource(nameof(Mappings))]
    public void No_member_is_mapped_by_another_mapping(Type mapping)
    {
        var config = StrictMapping.Create((IRegister)Activator.CreateInstance(mapping, nonPublic: true)!);
        var calls = new MappingCalls();
        config.Compiler = expression => calls.FoundIn(expression).Compile();

        config.Compile();

        Assert.That(calls.Arguments, Is.Empty);
    }

    private sealed class MappingCalls : ExpressionVisitor
    {
        public List<string> Arguments { get; } = [];

        public LambdaExpression FoundIn(LambdaExpression mapping) => (LambdaExpression)Visit(mapping);

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Object?.Type == typeof(TypeAdapterConfig))
            {
                Arguments.AddRange(node.Method.GetGenericArguments().Select(static argument => argument.ToString()));
            }

            return base.VisitMethodCall(node);
        }
    }
}
