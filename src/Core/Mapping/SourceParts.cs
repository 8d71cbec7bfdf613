using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace UnifiedInbox.Mapping;

/// <summary>Reads each object that a mapping starts from, and each that one of those holds, once, into a local: Mapster writes it out anew for every member, with its null checks.</summary>
/// <remarks>
/// A part that is a value is read where it lies, since a local would be a copy of all of it, which the processor waits for where it was written piece by piece.
/// A text is no part: nothing is mapped from its members. What lies deeper is left as it is written, behind whatever Mapster or the mapping asks first.
/// </remarks>
internal sealed class SourceParts(ParameterExpression source) : ExpressionVisitor
{
    private readonly Dictionary<(MemberInfo? Holder, MemberInfo Part), ParameterExpression> locals = [];
    private readonly List<Expression> reads = [];

    /// <summary>Rewrites and compiles a mapping.</summary>
    internal static Delegate Compile(LambdaExpression mapping)
    {
        var parts = new SourceParts(mapping.Parameters[0]);
        var body = parts.Visit(mapping.Body);
        return Expression.Lambda(mapping.Type, Expression.Block(parts.locals.Values, [.. parts.reads, body]), mapping.Parameters).Compile();
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        Initialize(node.Member);
        var read = (MemberExpression)base.VisitMember(node);
        return IsPart(node) ? LocalOf(((node.Expression as MemberExpression)?.Member, node.Member), read) : read;
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        Initialize(node.Method);
        return base.VisitMethodCall(node);
    }

    /// <summary>A mapping is compiled once and for all: what it uses of a type that is not initialized by then, it would ask for initialization each time.</summary>
    private static void Initialize(MemberInfo used) => RuntimeHelpers.RunClassConstructor(used.DeclaringType!.TypeHandle);

    private bool IsPart(MemberExpression node) =>
        !node.Type.IsValueType && node.Type != typeof(string) && (node.Expression == source || (node.Expression is MemberExpression holder && holder.Expression == source));

    private ParameterExpression LocalOf((MemberInfo? Holder, MemberInfo Part) path, MemberExpression part)
    {
        if (!locals.TryGetValue(path, out var local))
        {
            locals.Add(path, local = Expression.Variable(part.Type));
            reads.Add(Expression.Assign(local, OrNull(part)));
        }

        return local;
    }

    /// <summary>A part is read before the mapping can ask whether there is what holds it.</summary>
    private static Expression OrNull(MemberExpression part) => part.Expression is ParameterExpression { Type.IsValueType: false } holder
        ? Expression.Condition(Expression.ReferenceEqual(holder, Expression.Constant(null)), Expression.Default(part.Type), part)
        : part;
}
