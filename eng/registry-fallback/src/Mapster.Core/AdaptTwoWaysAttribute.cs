using System;

namespace Mapster;

/// <summary>Settings of mappings from and to the marked type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true)]
public sealed class AdaptTwoWaysAttribute : AdaptToAttribute
{
    /// <summary>For mappings from and to any type.</summary>
    public AdaptTwoWaysAttribute()
    {
    }

    /// <summary>For mappings from and to one type.</summary>
    public AdaptTwoWaysAttribute(Type type)
        : base(type)
    {
    }

    /// <summary>For mappings from and to the type of this name.</summary>
    public AdaptTwoWaysAttribute(string name)
        : base(name)
    {
    }
}
