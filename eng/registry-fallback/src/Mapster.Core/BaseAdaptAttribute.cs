using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Mapster;

/// <summary>Settings of a mapping between the marked type and another, given by type, by name or not at all (any type).</summary>
public abstract class BaseAdaptAttribute : Attribute
{
    private readonly Dictionary<string, bool> _given = new();

    /// <summary>Settings for a mapping with any type.</summary>
    protected BaseAdaptAttribute()
    {
    }

    /// <summary>Settings for a mapping with one type.</summary>
    protected BaseAdaptAttribute(Type type) => Type = type;

    /// <summary>Settings for a mapping with the type of this name; <c>[name]</c> stands for the marked type's own name.</summary>
    protected BaseAdaptAttribute(string name) => Name = name;

    /// <summary>The other type; null when not given.</summary>
    public Type? Type { get; }

    /// <summary>The other type's name; null when not given.</summary>
    public string? Name { get; }

    /// <summary>The kinds of mapping these settings apply to: all of them unless given.</summary>
    public MapType MapType { get; set; } = MapType.Map | MapType.MapToTarget | MapType.Projection;

    /// <summary>Members with one of these attributes are left out.</summary>
    public Type[]? IgnoreAttributes { get; set; }

    /// <summary>Members with none of these attributes are left out.</summary>
    public Type[]? IgnoreNoAttributes { get; set; }

    /// <summary>Members whose type is of one of these namespaces are left out.</summary>
    public string[]? IgnoreNamespaces { get; set; }

    /// <summary>The deepest level mapped; 0 means no limit.</summary>
    public int MaxDepth { get; set; }

    /// <summary>Whether a null source member leaves the destination member as it is.</summary>
    public bool IgnoreNullValues { get => Given(); set => Give(value); }

    /// <summary>Whether values go through the destination's constructor.</summary>
    public bool MapToConstructor { get => Given(); set => Give(value); }

    /// <summary>Whether one source object maps to one destination object however often it is met.</summary>
    public bool PreserveReference { get => Given(); set => Give(value); }

    /// <summary>Whether an object of the destination's own type is taken as it is.</summary>
    public bool ShallowCopyForSameType { get => Given(); set => Give(value); }

    /// <summary>Whether a destination member without a source is an error.</summary>
    public bool RequireDestinationMemberSource { get => Given(); set => Give(value); }

    /// <summary>The value of a boolean setting by its property name; null when it was not given.</summary>
    public bool? GetBooleanSettingValues(string name) => _given.TryGetValue(name, out var value) ? value : null;

    private bool Given([CallerMemberName] string name = "") => GetBooleanSettingValues(name) ?? false;

    private void Give(bool value, [CallerMemberName] string name = "") => _given[name] = value;
}
