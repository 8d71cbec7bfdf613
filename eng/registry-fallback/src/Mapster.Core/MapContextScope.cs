using System;

namespace Mapster;

/// <summary>Makes a <see cref="MapContext"/> current until disposed. An inner scope shares the context of the outer one.</summary>
public sealed class MapContextScope : IDisposable
{
    private readonly MapContext? _outer = MapContext.Current;

    /// <summary>Opens the scope.</summary>
    public MapContextScope()
    {
        Context = _outer ?? new MapContext();
        MapContext.Current = Context;
    }

    /// <summary>The context of this scope.</summary>
    public MapContext Context { get; }

    /// <summary>Makes the outer scope's context current again, or none.</summary>
    public void Dispose() => MapContext.Current = _outer;
}
