using System;

namespace Mapster;

/// <summary>Maps the marked member even when it is not public, under another name when one is given.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class AdaptMemberAttribute : Attribute
{
    /// <summary>Maps the member under its own name.</summary>
    public AdaptMemberAttribute()
    {
    }

    /// <summary>Maps the member under another name, on both sides.</summary>
    public AdaptMemberAttribute(string name) => Name = name;

    /// <summary>Maps the member under another name, on one side.</summary>
    public AdaptMemberAttribute(string name, MemberSide side)
    {
        Name = name;
        Side = side;
    }

    /// <summary>The name to match by; null means the member's own.</summary>
    public string? Name { get; }

    /// <summary>The side this applies to; null means both.</summary>
    public MemberSide? Side { get; }
}
