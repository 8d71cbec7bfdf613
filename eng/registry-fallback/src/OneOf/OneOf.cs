using System;
using System.Collections.Generic;

namespace OneOf;

/// <summary>Holds either a <typeparamref name="T0"/> or a <typeparamref name="T1"/>. The default value holds the default of <typeparamref name="T0"/>.</summary>
/// <typeparam name="T0">The type of case 0.</typeparam>
/// <typeparam name="T1">The type of case 1.</typeparam>
public readonly struct OneOf<T0, T1> : IOneOf
{
    private readonly T0 _value0;
    private readonly T1 _value1;

    private OneOf(int index, T0 value0 = default, T1 value1 = default)
    {
        Index = index;
        _value0 = value0;
        _value1 = value1;
    }

    /// <summary>The position of the case held: 0 or 1.</summary>
    public int Index { get; }

    /// <summary>The value held, boxed when it is a value type.</summary>
    public object Value => IsT0 ? _value0 : _value1;

    /// <summary>Whether case 0 is held.</summary>
    public bool IsT0 => Index == 0;

    /// <summary>Whether case 1 is held.</summary>
    public bool IsT1 => Index == 1;

    /// <summary>The value of case 0.</summary>
    /// <exception cref="InvalidOperationException">Case 1 is held.</exception>
    public T0 AsT0 => IsT0 ? _value0 : throw NotHeld(0);

    /// <summary>The value of case 1.</summary>
    /// <exception cref="InvalidOperationException">Case 0 is held.</exception>
    public T1 AsT1 => IsT1 ? _value1 : throw NotHeld(1);

    /// <summary>Wraps a value as case 0.</summary>
    public static implicit operator OneOf<T0, T1>(T0 t) => FromT0(t);

    /// <summary>Wraps a value as case 1.</summary>
    public static implicit operator OneOf<T0, T1>(T1 t) => FromT1(t);

    /// <summary>Wraps a value as case 0; needed where the implicit conversion is ambiguous or the type is an interface.</summary>
    public static OneOf<T0, T1> FromT0(T0 input) => new(0, value0: input);

    /// <summary>Wraps a value as case 1; needed where the implicit conversion is ambiguous or the type is an interface.</summary>
    public static OneOf<T0, T1> FromT1(T1 input) => new(1, value1: input);

    /// <summary>Calls the action of the case held.</summary>
    /// <exception cref="InvalidOperationException">The action of the case held is null.</exception>
    public void Switch(Action<T0> f0, Action<T1> f1)
    {
        if (IsT0 && f0 != null)
            f0(_value0);
        else if (IsT1 && f1 != null)
            f1(_value1);
        else
            throw NoHandler();
    }

    /// <summary>Returns the result of the function of the case held.</summary>
    /// <exception cref="InvalidOperationException">The function of the case held is null.</exception>
    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1)
    {
        if (IsT0 && f0 != null) return f0(_value0);
        if (IsT1 && f1 != null) return f1(_value1);
        throw NoHandler();
    }

    /// <summary>Converts case 0 and leaves case 1 as it is.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="mapFunc"/> is null.</exception>
    public OneOf<TResult, T1> MapT0<TResult>(Func<T0, TResult> mapFunc)
    {
        if (mapFunc == null) throw new ArgumentNullException(nameof(mapFunc));
        return IsT0 ? OneOf<TResult, T1>.FromT0(mapFunc(_value0)) : OneOf<TResult, T1>.FromT1(_value1);
    }

    /// <summary>Converts case 1 and leaves case 0 as it is.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="mapFunc"/> is null.</exception>
    public OneOf<T0, TResult> MapT1<TResult>(Func<T1, TResult> mapFunc)
    {
        if (mapFunc == null) throw new ArgumentNullException(nameof(mapFunc));
        return IsT1 ? OneOf<T0, TResult>.FromT1(mapFunc(_value1)) : OneOf<T0, TResult>.FromT0(_value0);
    }

    /// <summary>Whether case 0 is held; hands out its value, or else the value of case 1 as the remainder. The other one is default.</summary>
    public bool TryPickT0(out T0 value, out T1 remainder)
    {
        value = _value0;
        remainder = _value1;
        return IsT0;
    }

    /// <summary>Whether case 1 is held; hands out its value, or else the value of case 0 as the remainder. The other one is default.</summary>
    public bool TryPickT1(out T1 value, out T0 remainder)
    {
        value = _value1;
        remainder = _value0;
        return IsT1;
    }

    /// <summary>Whether the other is of the same type and holds an equal value in the same case.</summary>
    public override bool Equals(object obj) =>
        obj is OneOf<T0, T1> other
        && Index == other.Index
        && EqualityComparer<T0>.Default.Equals(_value0, other._value0)
        && EqualityComparer<T1>.Default.Equals(_value1, other._value1);

    /// <summary>A hash of the value held and its case.</summary>
    public override int GetHashCode() => unchecked(((Value?.GetHashCode() ?? 0) * 397) ^ Index);

    /// <summary>The full name of the type of the case held, a colon and the value: <c>System.Int32: 7</c>.</summary>
    public override string ToString() => IsT0 ? Format(_value0) : Format(_value1);

    private static string Format<T>(T value) => $"{typeof(T).FullName}: {value?.ToString()}";

    private static InvalidOperationException NoHandler() => new("The case held has no handler.");

    private InvalidOperationException NotHeld(int wanted) => new($"Case {Index} is held, not case {wanted}.");
}
