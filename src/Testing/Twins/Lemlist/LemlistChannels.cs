namespace UnifiedInbox.Testing;

/// <summary>Which activity types a line becomes. lemlist's naming is uneven: <c>whatsappMessageSent</c> but <c>whatsappReplied</c>.</summary>
internal static class LemlistChannels
{
    public static string SentType(string channel) => channel == "whatsapp" ? "whatsappMessageSent" : Prefix(channel) + "Sent";

    public static string RepliedType(string channel) => Prefix(channel) + "Replied";

    public static bool IsReply(string type) => type.EndsWith("Replied", StringComparison.Ordinal);

    /// <summary>Null for types that say nothing about a conversation's channels.</summary>
    public static string? Of(string type) => type switch
    {
        "emailsSent" or "emailsReplied" => "email",
        "linkedinSent" or "linkedinReplied" or "linkedinInviteDone" or "linkedinVoiceNoteDone" => "linkedin",
        "whatsappMessageSent" or "whatsappReplied" => "whatsapp",
        "smsSent" or "smsReplied" => "sms",
        _ => null,
    };

    private static string Prefix(string channel) => channel == "email" ? "emails" : channel;
}
