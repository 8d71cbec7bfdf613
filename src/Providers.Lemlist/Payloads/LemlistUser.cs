namespace UnifiedInbox.Providers.Lemlist.Payloads;

/// <summary>One of our users in a conversation; read state is kept per user.</summary>
internal sealed class LemlistUser
{
    public string? UserId { get; set; }

    public bool? Sender { get; set; }

    public bool? Read { get; set; }
}
