using System;

namespace Mapster;

/// <summary>Settings of mappings whose destination is the marked type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true)]
public sealed class AdaptFromAttribute : BaseAdaptAttribute
{
    /// <summary>For mappings from any type.</summary>
    public AdaptFromAttribute()
    {
    }

    /// <summary>For mappings from one type.</summary>
    public AdaptFromAttribute(Type type)
        : base(type)
    {
    }

    /// <summary>For mappings from the type of this name.</summary>
    public AdaptFromAttribute(string name)
        : base(name)
    {
    }
}
