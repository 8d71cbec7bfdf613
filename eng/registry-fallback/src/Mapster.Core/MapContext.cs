using System.Collections.Generic;
using System.Threading;
using Mapster.Utils;

namespace Mapster;

/// <summary>What one mapping call carries along: objects already mapped and parameters given at run time.</summary>
public sealed class MapContext
{
    private static readonly AsyncLocal<MapContext?> Ambient = new();

    /// <summary>The context of the scope the caller runs in; null outside of any <see cref="MapContextScope"/>.</summary>
    public static MapContext? Current
    {
        get => Ambient.Value;
        internal set => Ambient.Value = value;
    }

    /// <summary>The results so far, by source object and destination type; keeps references and ends cycles.</summary>
    public Dictionary<ReferenceTuple, object> References { get; } = new();

    /// <summary>The parameters given at run time, by name.</summary>
    public Dictionary<string, object> Parameters { get; } = new();
}
