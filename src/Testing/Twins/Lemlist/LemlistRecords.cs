namespace UnifiedInbox.Testing;

internal sealed record LemlistUser(string Id, string FirstName, string Name, string Email, string MailboxId);

internal sealed record LemlistMember(LemlistUser User, bool Sender, bool Read);

/// <summary>One run of mails or messages by one of our users: a lead in a campaign, with its own mail thread.</summary>
internal sealed record LemlistChapter(LemlistUser User, string LeadId, string? CampaignId, string SequenceId, string Subject);

internal sealed record LemlistActivity(string Id, string Type, DateTimeOffset At, LemlistChapter Chapter)
{
    /// <summary>The members that not every type has.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Texts { get; init; } = [];

    public int? Step { get; init; }

    public bool HasAttachments { get; init; }
}

internal sealed record LemlistOpportunity(string Id, string Type, bool? Done);

internal sealed record LemlistConversation(string Id, string ContactId, Story Story, string? FullName, string? Email)
{
    public required DateTimeOffset LastActivityAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public required IReadOnlyList<string> Channels { get; init; }

    public required IReadOnlyList<LemlistMember> Members { get; init; }

    public required IReadOnlyList<LemlistOpportunity> Opportunities { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<LemlistActivity> Activities { get; init; }

    /// <summary>Null when the contact never replied.</summary>
    public (DateTimeOffset At, string Channel)? LastReply { get; init; }
}

internal sealed record LemlistTeam(string Id, IReadOnlyList<LemlistUser> Users);
