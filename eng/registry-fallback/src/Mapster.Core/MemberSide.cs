namespace Mapster;

/// <summary>The end of a mapping a member belongs to.</summary>
public enum MemberSide
{
    /// <summary>The type mapped from.</summary>
    Source,

    /// <summary>The type mapped to.</summary>
    Destination,
}
