namespace UnifiedInbox.Providers.Lemlist;

/// <summary>What lemlist's activity types mean here. Total: an unknown one keeps its word, and gets its channel where its prefix tells it.</summary>
/// <remarks>The types are those of the webhook reference; the message reference shows only <c>emailsSent</c> and <c>emailsReplied</c>.</remarks>
internal static class LemlistActivities
{
    private static readonly (string Prefix, Channel Channel)[] Prefixes =
    [
        ("emails", Channel.Email),
        ("linkedin", Channel.LinkedIn),
        ("whatsapp", Channel.WhatsApp),
        ("sms", Channel.Sms),
        ("aircall", Channel.Call),
        ("call", Channel.Call),
    ];

    private static readonly WordTable<LemlistActivity> All = new(Guess, new[]
    {
        Outbound(Channel.Email, MessageKind.Message, "emailsSent"),
        Inbound(Channel.Email, MessageKind.Message, "emailsReplied"),
        Outbound(Channel.LinkedIn, MessageKind.Message, "linkedinSent"),
        Inbound(Channel.LinkedIn, MessageKind.Message, "linkedinReplied"),
        Outbound(Channel.LinkedIn, MessageKind.VoiceNote, "linkedinVoiceNoteDone"),
        Outbound(Channel.LinkedIn, MessageKind.Invite, "linkedinInviteDone"),
        Outbound(Channel.WhatsApp, MessageKind.Message, "whatsappMessageSent"),
        Inbound(Channel.WhatsApp, MessageKind.Message, "whatsappReplied"),
        Outbound(Channel.Sms, MessageKind.Message, "smsSent"),
        Inbound(Channel.Sms, MessageKind.Message, "smsReplied"),

        Neither(Channel.Email, MessageKind.Engagement, "emailsOpened", "emailsClicked"),
        Neither(Channel.LinkedIn, MessageKind.Engagement, "linkedinOpened", "linkedinInviteAccepted"),
        Neither(Channel.WhatsApp, MessageKind.Engagement, "whatsappMessageOpened"),

        Outbound(Channel.WhatsApp, MessageKind.Delivery, "whatsappMessageDelivered"),
        Outbound(Channel.Sms, MessageKind.Delivery, "smsDelivered"),

        Outbound(Channel.Email, MessageKind.Failure, "emailsBounced", "emailsFailed", "emailsSendFailed"),
        Outbound(Channel.LinkedIn, MessageKind.Failure, "linkedinSendFailed", "linkedinInviteFailed", "linkedinVoiceNoteFailed"),
        Outbound(Channel.WhatsApp, MessageKind.Failure, "whatsappMessageFailed"),
        Outbound(Channel.Sms, MessageKind.Failure, "smsFailed"),

        Neither(Channel.Call, MessageKind.Call, "aircallCreated", "aircallEnded", "aircallDone", "callRecordingDone", "callTranscriptDone"),

        Neither(Channel.Email, MessageKind.Activity, "emailsUnsubscribed", "emailsInterested", "emailsNotInterested", "emailsDone"),
        Neither(Channel.Call, MessageKind.Activity, "aircallInterested", "aircallNotInterested"),
        Neither(
            Channel.LinkedIn,
            MessageKind.Activity,
            "linkedinInterested", "linkedinNotInterested", "linkedinDone",
            "linkedinVisitDone", "linkedinVisitFailed",
            "linkedinFollowDone", "linkedinFollowFailed", "linkedinFollowSkipped",
            "linkedinEndorseDone", "linkedinEndorseFailed", "linkedinEndorseSkipped",
            "linkedinLikeLastPostDone", "linkedinLikeLastPostFailed", "linkedinLikeLastPostSkipped", "linkedinLikeLastPostNoPost",
            "linkedinWithdrawInvitationDone", "linkedinWithdrawInvitationFailed"),
        Neither(
            Channel.Internal,
            MessageKind.Activity,
            "interested", "notInterested", "apiInterested", "apiNotInterested", "manualInterested", "manualNotInterested",
            "contacted", "hooked", "attracted", "warmed",
            "apiDone", "apiFailed", "apiUnsubscribed", "manualDone", "conditionChosen", "opportunitiesDone", "annotated",
            "paused", "resumed", "stopped", "snoozed", "skipped", "meetingBooked", "sendToAnotherCampaign", "campaignComplete",
            "enrichmentDone", "enrichmentError", "signalRegistered", "inboxLabelUpdated",
            "customDomainErrors", "connectionIssue", "sendLimitReached", "lemwarmPaused", "deliverabilityAlertTriggered"),
    }.SelectMany(static group => group.Types.Select(type => (type, group.Activity))));

    internal static LemlistActivity Of(string? type) => All[type];

    private static LemlistActivity Guess(string type)
    {
        var (prefix, channel) = Prefixes.FirstOrDefault(known => type.StartsWith(known.Prefix, StringComparison.Ordinal));
        return new LemlistActivity(prefix is null ? new Channel(type) : channel, new MessageKind(type), MessageDirection.Unknown);
    }

    private static (LemlistActivity Activity, string[] Types) Outbound(Channel channel, MessageKind kind, params string[] types) =>
        (new LemlistActivity(channel, kind, MessageDirection.Outbound), types);

    private static (LemlistActivity Activity, string[] Types) Inbound(Channel channel, MessageKind kind, params string[] types) =>
        (new LemlistActivity(channel, kind, MessageDirection.Inbound), types);

    private static (LemlistActivity Activity, string[] Types) Neither(Channel channel, MessageKind kind, params string[] types) =>
        (new LemlistActivity(channel, kind, MessageDirection.Unknown), types);
}
