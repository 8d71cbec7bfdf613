using System;

namespace Mapster;

/// <summary>Leaves the marked member out of every mapping.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class AdaptIgnoreAttribute : Attribute
{
    /// <summary>Leaves the member out on both sides.</summary>
    public AdaptIgnoreAttribute()
    {
    }

    /// <summary>Leaves the member out on one side only.</summary>
    public AdaptIgnoreAttribute(MemberSide side) => Side = side;

    /// <summary>The side the member is left out on; null means both.</summary>
    public MemberSide? Side { get; }
}
