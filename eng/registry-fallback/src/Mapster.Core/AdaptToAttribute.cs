using System;

namespace Mapster;

/// <summary>Settings of mappings whose source is the marked type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true)]
public class AdaptToAttribute : BaseAdaptAttribute
{
    /// <summary>For mappings to any type.</summary>
    public AdaptToAttribute()
    {
    }

    /// <summary>For mappings to one type.</summary>
    public AdaptToAttribute(Type type)
        : base(type)
    {
    }

    /// <summary>For mappings to the type of this name.</summary>
    public AdaptToAttribute(string name)
        : base(name)
    {
    }
}
