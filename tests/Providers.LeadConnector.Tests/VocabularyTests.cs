using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.LeadConnector.Tests;

[TestFixture]
public sealed class VocabularyTests
{
    /// <summary>Number, word, channel, kind: the vendor's words by hand, not out of the table under test.</summary>
    private static readonly string[] Known =
    [
        "1 TYPE_CALL call call", "2 TYPE_SMS sms message", "3 TYPE_EMAIL email emailThread", "4 TYPE_SMS_REVIEW_REQUEST sms message", "5 TYPE_WEBCHAT webChat message",
        "6 TYPE_SMS_NO_SHOW_REQUEST sms message", "7 TYPE_CAMPAIGN_SMS sms message", "8 TYPE_CAMPAIGN_CALL call call", "9 TYPE_CAMPAIGN_EMAIL email emailThread",
        "10 TYPE_CAMPAIGN_VOICEMAIL call voicemail", "11 TYPE_FACEBOOK facebook message", "12 TYPE_CAMPAIGN_FACEBOOK facebook message",
        "13 TYPE_CAMPAIGN_MANUAL_CALL call call", "14 TYPE_CAMPAIGN_MANUAL_SMS sms message", "15 TYPE_GMB googleBusiness message",
        "16 TYPE_CAMPAIGN_GMB googleBusiness message", "17 TYPE_REVIEW review review", "18 TYPE_INSTAGRAM instagram message", "19 TYPE_WHATSAPP whatsapp message",
        "20 TYPE_CUSTOM_SMS sms message", "21 TYPE_CUSTOM_EMAIL email emailThread", "22 TYPE_CUSTOM_PROVIDER_SMS sms message",
        "23 TYPE_CUSTOM_PROVIDER_EMAIL email emailThread", "24 TYPE_IVR_CALL call call", "25 TYPE_ACTIVITY_CONTACT internal activity",
        "26 TYPE_ACTIVITY_INVOICE internal activity", "27 TYPE_ACTIVITY_PAYMENT internal activity", "28 TYPE_ACTIVITY_OPPORTUNITY internal activity",
        "29 TYPE_LIVE_CHAT liveChat message", "30 TYPE_LIVE_CHAT_INFO_MESSAGE liveChat activity", "31 TYPE_ACTIVITY_APPOINTMENT internal activity",
        "32 TYPE_FACEBOOK_COMMENT facebook comment", "33 TYPE_INSTAGRAM_COMMENT instagram comment", "34 TYPE_CUSTOM_CALL call call", "35 TYPE_GROUP_SMS sms message",
        "36 TYPE_INTERNAL_CHAT internal message", "37 TYPE_INTERNAL_COMMENT internal comment", "38 TYPE_ACTIVITY_EMPLOYEE_ACTION_LOG internal activity",
        "41 TYPE_TIKTOK tiktok message", "42 TYPE_TIKTOK_COMMENT tiktok comment", "100 - internal activity", "- TYPE_RCS rcs message",
        "- TYPE_ACTIVITY_WHATSAPP internal activity", "- TYPE_FORM_SUBMISSION form message", "- TYPE_SMS_REACTION sms message",
        "- TYPE_VOICEMAIL call voicemail", "- TYPE_INTERNAL_COMMENTS internal comment",
    ];

    /// <summary>Bare forms as the webhook pages and the send call write them.</summary>
    private static readonly string[] Bare =
    [
        "SMS sms message", "CALL call call", "Call call call", "VoiceMail call voicemail", "Email email emailThread", "EMAIL email emailThread", "RCS rcs message",
        "WhatsApp whatsapp message", "GMB googleBusiness message", "IG instagram message", "FB facebook message", "WebChat webChat message", "Live_Chat liveChat message",
        "IVR_Call call call", "Campaign_Call call call", "Campaign_VoiceMail call voicemail", "TIKTOK tiktok message", "FORM_SUBMISSION form message",
        "InternalComment internal comment", "type_sms sms message",
    ];

    [TestCaseSource(nameof(Known))]
    public void A_type_is_known_by_its_number_its_word_and_its_bare_word(string line)
    {
        var (number, word, channel, kind) = line.Split(' ') switch { var parts => (parts[0], parts[1], parts[2], parts[3]) };
        string[] spellings = [.. number == "-" ? [] : new[] { number }, .. word == "-" ? [] : new[] { word, word["TYPE_".Length..], word.ToLowerInvariant() }];

        Assert.That(spellings, Is.Not.Empty);
        foreach (var spelling in spellings)
        {
            Assert.That((LeadConnectorVocabulary.ChannelOf(spelling).Value, LeadConnectorVocabulary.KindOf(spelling).Value), Is.EqualTo((channel, kind)), spelling);
        }
    }

    [TestCaseSource(nameof(Bare))]
    public void A_bare_form_is_known(string line)
    {
        var parts = line.Split(' ');

        Assert.That((LeadConnectorVocabulary.ChannelOf(parts[0]).Value, LeadConnectorVocabulary.KindOf(parts[0]).Value), Is.EqualTo((parts[1], parts[2])));
    }

    [TestCase("TYPE_TELEPATHY")]
    [TestCase("39")]
    [TestCase("TYPE_EMAIL_FORWARD")]
    [TestCase("XEMAIL")]
    [TestCase("Custom")]
    public void An_unknown_type_keeps_its_word_even_when_it_holds_a_known_one(string word)
    {
        var (channel, kind) = (LeadConnectorVocabulary.ChannelOf(word), LeadConnectorVocabulary.KindOf(word));

        Assert.That((channel.Value, channel.IsKnown, kind.Value, kind.IsKnown), Is.EqualTo((word, false, word, false)));
    }

    [TestCase("TYPE_SMS", "1", "TYPE_SMS")]
    [TestCase(null, "1", "1")]
    [TestCase(" ", "1", "1")]
    [TestCase("", "", null)]
    [TestCase(null, null, null)]
    public void The_string_comes_before_the_number(string? messageType, string? number, string? expected) =>
        Assert.That(LeadConnectorVocabulary.TypeWord(messageType, number), Is.EqualTo(expected));

    [Test]
    public void No_spelling_means_two_types()
    {
        var spellings = LeadConnectorTypes.All.SelectMany(type => type.Spellings).Select(spelling => spelling.ToUpperInvariant()).ToList();

        var twice = spellings.GroupBy(spelling => spelling).Where(group => group.Count() > 1).Select(group => group.Key);

        Assert.That(twice, Is.Empty);
    }

    [TestCase("inbound", MessageDirection.Inbound)]
    [TestCase("Outbound", MessageDirection.Outbound)]
    [TestCase("sideways", MessageDirection.Unknown)]
    [TestCase(null, MessageDirection.Unknown)]
    public void A_direction_is_known_in_any_case(string? word, MessageDirection direction) =>
        Assert.That(LeadConnectorVocabulary.DirectionOf(word), Is.EqualTo(direction));

    [TestCase("connected", "connected")]
    [TestCase("delivered", "delivered")]
    [TestCase("failed", "failed")]
    [TestCase("opened", "opened")]
    [TestCase("pending", "pending")]
    [TestCase("read", "read")]
    [TestCase("scheduled", "scheduled")]
    [TestCase("sent", "sent")]
    [TestCase("undelivered", "undelivered")]
    [TestCase("clicked", "clicked")]
    [TestCase("opt_out", "optedOut")]
    [TestCase("queued", "queued")]
    [TestCase("completed", "completed")]
    [TestCase("no-answer", "noAnswer")]
    [TestCase("busy", "busy")]
    [TestCase("canceled", "canceled")]
    [TestCase("voicemail", "voicemail")]
    [TestCase("answered", "answered")]
    [TestCase("Delivered", "delivered")]
    public void A_status_is_a_known_delivery_state(string word, string state)
    {
        var read = LeadConnectorVocabulary.StateOf(word)!.Value;

        Assert.That((read.Value, read.IsKnown), Is.EqualTo((state, true)));
    }

    [Test]
    [Catalogue(26)]
    public void An_unknown_status_keeps_its_word_and_a_missing_one_stays_missing()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(LeadConnectorVocabulary.StateOf("teleported")?.Value, Is.EqualTo("teleported"));
            Assert.That(LeadConnectorVocabulary.StateOf(""), Is.Null);
            Assert.That(LeadConnectorVocabulary.StateOf(null), Is.Null);
        }
    }

    [TestCase("whatsapp", "TYPE_WHATSAPP")]
    [TestCase("rcs", "TYPE_RCS")]
    [TestCase("form", "TYPE_FORM_SUBMISSION")]
    [TestCase("sms", null)]
    [TestCase("email", null)]
    [TestCase("call", null)]
    [TestCase("facebook", null)]
    [TestCase("instagram", null)]
    [TestCase("googleBusiness", null)]
    [TestCase("liveChat", null)]
    [TestCase("webChat", null)]
    [TestCase("tiktok", null)]
    [TestCase("review", null)]
    [TestCase("internal", null)]
    [TestCase("linkedin", null)]
    public void The_type_filter_stands_for_a_channel_only_when_it_knows_all_its_types(string channel, string? filter) =>
        Assert.That(LeadConnectorTypeFilter.For([new Channel(channel)]), Is.EqualTo(filter));

    [Test]
    public void Without_channels_there_is_no_type_filter() => Assert.That(LeadConnectorTypeFilter.For([]), Is.Null);
}
