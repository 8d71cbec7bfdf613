namespace UnifiedInbox.Providers.Lemlist;

/// <summary>Whose inbox a conversation was listed in.</summary>
internal sealed record LemlistInbox(AccountKey Account, string UserId);
