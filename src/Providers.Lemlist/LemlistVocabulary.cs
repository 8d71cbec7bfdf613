using System.Collections.Frozen;

namespace UnifiedInbox.Providers.Lemlist;

/// <summary>What lemlist's activity types mean here. Total: an unknown type keeps its word, and its channel where its prefix tells it.</summary>
/// <remarks>The types are those of the webhook reference; the message reference shows only <c>emailsSent</c> and <c>emailsReplied</c>.</remarks>
internal static class LemlistVocabulary
{
    private const string Missing = "unknown";

    private static readonly FrozenDictionary<string, ActivityType> Types = Table().ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (string Prefix, Channel Channel)[] Prefixes =
    [
        ("emails", Channel.Email), ("linkedin", Channel.LinkedIn), ("whatsapp", Channel.WhatsApp), ("sms", Channel.Sms), ("aircall", Channel.Call), ("call", Channel.Call),
    ];

    internal static ActivityType Of(string? type)
    {
        if (string.IsNullOrWhiteSpace(type))
        {
            return new ActivityType(new Channel(Missing), new MessageKind(Missing), MessageDirection.Unknown);
        }

        return Types.TryGetValue(type, out var known)
            ? known
            : new ActivityType(ByPrefix(type) ?? new Channel(type), new MessageKind(type), MessageDirection.Unknown);
    }

    internal static IReadOnlyList<Channel> Channels(IReadOnlyList<string>? words) =>
        [.. (words ?? []).Where(word => !string.IsNullOrWhiteSpace(word)).Select(word => new Channel(word))];

    internal static Channel? ChannelOrNull(string? word) => string.IsNullOrWhiteSpace(word) ? null : new Channel(word);

    private static Channel? ByPrefix(string type)
    {
        foreach (var (prefix, channel) in Prefixes)
        {
            if (type.StartsWith(prefix, StringComparison.Ordinal))
            {
                return channel;
            }
        }

        return null;
    }

    private static Dictionary<string, ActivityType> Table()
    {
        var table = new Dictionary<string, ActivityType>(StringComparer.Ordinal);
        Add(Channel.Email, MessageKind.Message, MessageDirection.Outbound, "emailsSent");
        Add(Channel.Email, MessageKind.Message, MessageDirection.Inbound, "emailsReplied");
        Add(Channel.LinkedIn, MessageKind.Message, MessageDirection.Outbound, "linkedinSent");
        Add(Channel.LinkedIn, MessageKind.Message, MessageDirection.Inbound, "linkedinReplied");
        Add(Channel.LinkedIn, MessageKind.VoiceNote, MessageDirection.Outbound, "linkedinVoiceNoteDone");
        Add(Channel.LinkedIn, MessageKind.Invite, MessageDirection.Outbound, "linkedinInviteDone");
        Add(Channel.WhatsApp, MessageKind.Message, MessageDirection.Outbound, "whatsappMessageSent");
        Add(Channel.WhatsApp, MessageKind.Message, MessageDirection.Inbound, "whatsappReplied");
        Add(Channel.Sms, MessageKind.Message, MessageDirection.Outbound, "smsSent");
        Add(Channel.Sms, MessageKind.Message, MessageDirection.Inbound, "smsReplied");

        Add(Channel.Email, MessageKind.Engagement, MessageDirection.Unknown, "emailsOpened", "emailsClicked");
        Add(Channel.LinkedIn, MessageKind.Engagement, MessageDirection.Unknown, "linkedinOpened", "linkedinInviteAccepted");
        Add(Channel.WhatsApp, MessageKind.Engagement, MessageDirection.Unknown, "whatsappMessageOpened");

        Add(Channel.WhatsApp, MessageKind.Delivery, MessageDirection.Outbound, "whatsappMessageDelivered");
        Add(Channel.Sms, MessageKind.Delivery, MessageDirection.Outbound, "smsDelivered");

        Add(Channel.Email, MessageKind.Failure, MessageDirection.Outbound, "emailsBounced", "emailsFailed", "emailsSendFailed");
        Add(Channel.LinkedIn, MessageKind.Failure, MessageDirection.Outbound, "linkedinSendFailed", "linkedinInviteFailed", "linkedinVoiceNoteFailed");
        Add(Channel.WhatsApp, MessageKind.Failure, MessageDirection.Outbound, "whatsappMessageFailed");
        Add(Channel.Sms, MessageKind.Failure, MessageDirection.Outbound, "smsFailed");

        Add(Channel.Call, MessageKind.Call, MessageDirection.Unknown, "aircallCreated", "aircallEnded", "aircallDone", "callRecordingDone", "callTranscriptDone");

        Add(Channel.Email, MessageKind.Activity, MessageDirection.Unknown, "emailsUnsubscribed", "emailsInterested", "emailsNotInterested", "emailsDone");
        Add(
            Channel.LinkedIn, MessageKind.Activity, MessageDirection.Unknown, "linkedinInterested", "linkedinNotInterested", "linkedinVisitDone", "linkedinVisitFailed", "linkedinFollowDone", "linkedinFollowFailed",
            "linkedinFollowSkipped", "linkedinEndorseDone", "linkedinEndorseFailed", "linkedinEndorseSkipped", "linkedinLikeLastPostDone", "linkedinLikeLastPostNoPost",
            "linkedinLikeLastPostFailed", "linkedinLikeLastPostSkipped", "linkedinWithdrawInvitationDone", "linkedinWithdrawInvitationFailed", "linkedinDone");
        Add(Channel.Call, MessageKind.Activity, MessageDirection.Unknown, "aircallInterested", "aircallNotInterested");
        Add(
            Channel.Internal, MessageKind.Activity, MessageDirection.Unknown, "apiInterested", "apiNotInterested", "manualInterested", "manualNotInterested", "apiDone", "apiFailed", "apiUnsubscribed", "paused", "resumed", "stopped",
            "campaignComplete", "customDomainErrors", "connectionIssue", "sendLimitReached", "lemwarmPaused", "annotated", "enrichmentDone", "enrichmentError", "inboxLabelUpdated",
            "signalRegistered", "deliverabilityAlertTriggered", "contacted", "hooked", "attracted", "warmed", "interested", "notInterested", "skipped", "opportunitiesDone",
            "conditionChosen", "manualDone", "meetingBooked", "snoozed", "sendToAnotherCampaign");
        return table;

        void Add(Channel channel, MessageKind kind, MessageDirection direction, params string[] types)
        {
            foreach (var type in types)
            {
                table.Add(type, new ActivityType(channel, kind, direction));
            }
        }
    }

    internal readonly record struct ActivityType(Channel Channel, MessageKind Kind, MessageDirection Direction);
}
