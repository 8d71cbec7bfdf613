namespace UnifiedInbox.Providers.Lemlist.Tests.Mapping;

public sealed class VocabularyTests
{
    [TestCase("email", "message", MessageDirection.Outbound, "emailsSent")]
    [TestCase("email", "message", MessageDirection.Inbound, "emailsReplied")]
    [TestCase("linkedin", "message", MessageDirection.Outbound, "linkedinSent")]
    [TestCase("linkedin", "message", MessageDirection.Inbound, "linkedinReplied")]
    [TestCase("linkedin", "voiceNote", MessageDirection.Outbound, "linkedinVoiceNoteDone")]
    [TestCase("linkedin", "invite", MessageDirection.Outbound, "linkedinInviteDone")]
    [TestCase("whatsapp", "message", MessageDirection.Outbound, "whatsappMessageSent")]
    [TestCase("whatsapp", "message", MessageDirection.Inbound, "whatsappReplied")]
    [TestCase("sms", "message", MessageDirection.Outbound, "smsSent")]
    [TestCase("sms", "message", MessageDirection.Inbound, "smsReplied")]
    [TestCase("email", "engagement", MessageDirection.Unknown, "emailsOpened emailsClicked")]
    [TestCase("linkedin", "engagement", MessageDirection.Unknown, "linkedinOpened linkedinInviteAccepted")]
    [TestCase("whatsapp", "engagement", MessageDirection.Unknown, "whatsappMessageOpened")]
    [TestCase("whatsapp", "delivery", MessageDirection.Outbound, "whatsappMessageDelivered")]
    [TestCase("sms", "delivery", MessageDirection.Outbound, "smsDelivered")]
    [TestCase("email", "failure", MessageDirection.Outbound, "emailsBounced emailsFailed emailsSendFailed")]
    [TestCase("linkedin", "failure", MessageDirection.Outbound, "linkedinSendFailed linkedinInviteFailed linkedinVoiceNoteFailed")]
    [TestCase("whatsapp", "failure", MessageDirection.Outbound, "whatsappMessageFailed")]
    [TestCase("sms", "failure", MessageDirection.Outbound, "smsFailed")]
    [TestCase("call", "call", MessageDirection.Unknown, "aircallCreated aircallEnded aircallDone callRecordingDone callTranscriptDone")]
    [TestCase("email", "activity", MessageDirection.Unknown, "emailsUnsubscribed emailsInterested emailsNotInterested emailsDone")]
    [TestCase("call", "activity", MessageDirection.Unknown, "aircallInterested aircallNotInterested")]
    [TestCase(
        "linkedin", "activity", MessageDirection.Unknown,
        "linkedinInterested linkedinNotInterested linkedinDone linkedinVisitDone linkedinVisitFailed linkedinFollowDone linkedinFollowFailed "
        + "linkedinFollowSkipped linkedinEndorseDone linkedinEndorseFailed linkedinEndorseSkipped linkedinLikeLastPostDone linkedinLikeLastPostFailed "
        + "linkedinLikeLastPostSkipped linkedinLikeLastPostNoPost linkedinWithdrawInvitationDone linkedinWithdrawInvitationFailed")]
    [TestCase(
        "internal", "activity", MessageDirection.Unknown,
        "apiInterested apiNotInterested manualInterested manualNotInterested apiDone apiFailed apiUnsubscribed paused resumed stopped campaignComplete "
        + "customDomainErrors connectionIssue sendLimitReached lemwarmPaused annotated enrichmentDone enrichmentError inboxLabelUpdated signalRegistered "
        + "deliverabilityAlertTriggered contacted hooked attracted warmed interested notInterested skipped opportunitiesDone conditionChosen manualDone "
        + "meetingBooked snoozed sendToAnotherCampaign")]
    public void A_documented_type_means(string channel, string kind, MessageDirection direction, string types)
    {
        var expected = new LemlistActivity(new Channel(channel), new MessageKind(kind), direction);

        Assert.That(types.Split(' ').Select(LemlistVocabulary.Activity), Has.All.EqualTo(expected));
        Assert.That((expected.Channel.IsKnown, expected.Kind.IsKnown), Is.EqualTo((true, true)));
    }

    [TestCase("emailsForwarded", "email")]
    [TestCase("linkedinReacted", "linkedin")]
    [TestCase("whatsappSent", "whatsapp")]
    [TestCase("smsClicked", "sms")]
    [TestCase("aircallMissed", "call")]
    [TestCase("callMissed", "call")]
    [TestCase("telegramSent", "telegramSent")]
    public void An_unknown_type_keeps_its_word_and_gets_its_channel_by_its_prefix(string type, string channel)
    {
        var activity = LemlistVocabulary.Activity(type);

        Assert.That(activity, Is.EqualTo(new LemlistActivity(new Channel(channel), new MessageKind(type), MessageDirection.Unknown)));
        Assert.That(activity.Kind.Value, Is.EqualTo(type));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" ")]
    public void A_missing_type_is_unknown(string? type) =>
        Assert.That(
            LemlistVocabulary.Activity(type),
            Is.EqualTo(new LemlistActivity(new Channel("unknown"), new MessageKind("unknown"), MessageDirection.Unknown)));
}
