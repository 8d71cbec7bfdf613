namespace OneOf;

/// <summary>A value that is exactly one of several types, seen without its type arguments.</summary>
public interface IOneOf
{
    /// <summary>The value held, boxed when it is a value type; null when the case held is null.</summary>
    object Value { get; }

    /// <summary>The position of the case held, counted from 0.</summary>
    int Index { get; }
}
