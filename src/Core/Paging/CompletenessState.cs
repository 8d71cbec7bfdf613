namespace UnifiedInbox;

/// <summary>How sure it is that everything was read.</summary>
public enum CompletenessState
{
    /// <summary>Everything that matched was read to the vendor's end.</summary>
    Complete = 0,

    /// <summary>Reading goes on.</summary>
    InProgress = 1,

    /// <summary>Reading ended, and something may be missing; <see cref="Completeness.Reason"/> says what happened.</summary>
    Uncertain = 2,

    /// <summary>Reading was cut off by a fault; a resume goes on from there.</summary>
    Failed = 3,

    /// <summary>The account is registered, and cannot do this.</summary>
    NotCovered = 4,
}
