namespace UnifiedInbox.Testing;

/// <summary>What a line does in a conversation.</summary>
internal enum Turn
{
    Opener,
    FollowUp,
    Question,
    Answer,
    Interested,
    Propose,
    Agree,
    Confirm,
    Objection,
    Reassure,
    NotNow,
    Acknowledge,
    OutOfOffice,
}
