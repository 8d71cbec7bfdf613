using System;

namespace Mapster;

/// <summary>The kinds of mapping a setting applies to.</summary>
[Flags]
public enum MapType
{
    /// <summary>To a new object.</summary>
    Map = 1,

    /// <summary>Onto an object that exists.</summary>
    MapToTarget = 2,

    /// <summary>An expression for a query provider.</summary>
    Projection = 4,
}
