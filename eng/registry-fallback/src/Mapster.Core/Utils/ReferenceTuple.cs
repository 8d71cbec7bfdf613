using System;
using System.Runtime.CompilerServices;

namespace Mapster.Utils;

/// <summary>A source object, by identity, and the type it is mapped to.</summary>
public readonly struct ReferenceTuple : IEquatable<ReferenceTuple>
{
    /// <summary>Pairs a source object with a destination type.</summary>
    public ReferenceTuple(object reference, Type destinationType)
    {
        Reference = reference;
        DestinationType = destinationType;
    }

    /// <summary>The source object.</summary>
    public object Reference { get; }

    /// <summary>The type mapped to.</summary>
    public Type DestinationType { get; }

    /// <summary>Whether both hold the very same object and the same type.</summary>
    public bool Equals(ReferenceTuple other) =>
        ReferenceEquals(Reference, other.Reference) && DestinationType == other.DestinationType;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ReferenceTuple other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        unchecked((RuntimeHelpers.GetHashCode(Reference) * 397) ^ (DestinationType?.GetHashCode() ?? 0));
}
