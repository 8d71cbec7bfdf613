using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace UnifiedInbox.Mapping;

/// <summary>Reads each object that a mapping starts from once, into a local: Mapster writes it out anew for every member, two calls each with its null check.</summary>
/// <remarks>A part that is a value is read where it lies, since a local would be a copy of all of it, which the processor waits for where it was written piece by piece.</remarks>
internal sealed class SourceParts(ParameterExpression source) : ExpressionVisitor
{
    private readonly Dictionary<string, ParameterExpression> locals = [];

    /// <summary>Rewrites and compiles a mapping.</summary>
    internal static Delegate Compile(LambdaExpression mapping)
    {
        var parts = new SourceParts(mapping.Parameters[0]);
        var body = parts.Visit(mapping.Body);
        var reads = parts.locals.Select(part => Expression.Assign(part.Value, Expression.Property(parts.Source, part.Key)));
        return Expression.Lambda(mapping.Type, Expression.Block(parts.locals.Values, [.. reads, body]), mapping.Parameters).Compile();
    }

    private ParameterExpression Source => source;

    protected override Expression VisitMember(MemberExpression node)
    {
        Initialize(node.Member);
        return node.Expression == source && !node.Type.IsValueType ? LocalOf(node) : base.VisitMember(node);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        Initialize(node.Method);
        return base.VisitMethodCall(node);
    }

    /// <summary>A mapping is compiled once and for all: what it uses of a type that is not initialized by then, it would ask for initialization each time.</summary>
    private static void Initialize(MemberInfo used) => RuntimeHelpers.RunClassConstructor(used.DeclaringType!.TypeHandle);

    private ParameterExpression LocalOf(MemberExpression part)
    {
        if (!locals.TryGetValue(part.Member.Name, out var local))
        {
            locals.Add(part.Member.Name, local = Expression.Variable(part.Type));
        }

        return local;
    }
}
