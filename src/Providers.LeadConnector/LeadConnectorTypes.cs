namespace UnifiedInbox.Providers.LeadConnector;

/// <summary>The message types, by their numbers; those without one at the end.</summary>
/// <remarks>
/// The words are the message reference's and the webhook pages'. No page lists the numbers: where vendor text names one it agrees, the others are what live
/// answers showed.
/// </remarks>
internal static class LeadConnectorTypes
{
    internal static readonly LeadConnectorType[] All =
    [
        new(1, "TYPE_CALL", Channel.Call, MessageKind.Call),
        new(2, "TYPE_SMS", Channel.Sms, MessageKind.Message),
        new(3, "TYPE_EMAIL", Channel.Email, MessageKind.EmailThread),
        new(4, "TYPE_SMS_REVIEW_REQUEST", Channel.Sms, MessageKind.Message),
        new(5, "TYPE_WEBCHAT", Channel.WebChat, MessageKind.Message),
        new(6, "TYPE_SMS_NO_SHOW_REQUEST", Channel.Sms, MessageKind.Message),
        new(7, "TYPE_CAMPAIGN_SMS", Channel.Sms, MessageKind.Message),
        new(8, "TYPE_CAMPAIGN_CALL", Channel.Call, MessageKind.Call),
        new(9, "TYPE_CAMPAIGN_EMAIL", Channel.Email, MessageKind.EmailThread),
        new(10, "TYPE_CAMPAIGN_VOICEMAIL", Channel.Call, MessageKind.Voicemail, "TYPE_VOICEMAIL", "VOICEMAIL"),
        new(11, "TYPE_FACEBOOK", Channel.Facebook, MessageKind.Message, "FB"),
        new(12, "TYPE_CAMPAIGN_FACEBOOK", Channel.Facebook, MessageKind.Message),
        new(13, "TYPE_CAMPAIGN_MANUAL_CALL", Channel.Call, MessageKind.Call),
        new(14, "TYPE_CAMPAIGN_MANUAL_SMS", Channel.Sms, MessageKind.Message),
        new(15, "TYPE_GMB", Channel.GoogleBusiness, MessageKind.Message),
        new(16, "TYPE_CAMPAIGN_GMB", Channel.GoogleBusiness, MessageKind.Message),
        new(17, "TYPE_REVIEW", Channel.Review, MessageKind.Review),
        new(18, "TYPE_INSTAGRAM", Channel.Instagram, MessageKind.Message, "IG"),
        new(19, "TYPE_WHATSAPP", Channel.WhatsApp, MessageKind.Message),
        new(20, "TYPE_CUSTOM_SMS", Channel.Sms, MessageKind.Message),
        new(21, "TYPE_CUSTOM_EMAIL", Channel.Email, MessageKind.EmailThread),
        new(22, "TYPE_CUSTOM_PROVIDER_SMS", Channel.Sms, MessageKind.Message),
        new(23, "TYPE_CUSTOM_PROVIDER_EMAIL", Channel.Email, MessageKind.EmailThread),
        new(24, "TYPE_IVR_CALL", Channel.Call, MessageKind.Call),
        new(25, "TYPE_ACTIVITY_CONTACT", Channel.Internal, MessageKind.Activity),
        new(26, "TYPE_ACTIVITY_INVOICE", Channel.Internal, MessageKind.Activity),
        new(27, "TYPE_ACTIVITY_PAYMENT", Channel.Internal, MessageKind.Activity),
        new(28, "TYPE_ACTIVITY_OPPORTUNITY", Channel.Internal, MessageKind.Activity),
        new(29, "TYPE_LIVE_CHAT", Channel.LiveChat, MessageKind.Message),
        new(30, "TYPE_LIVE_CHAT_INFO_MESSAGE", Channel.LiveChat, MessageKind.Activity),
        new(31, "TYPE_ACTIVITY_APPOINTMENT", Channel.Internal, MessageKind.Activity),
        new(32, "TYPE_FACEBOOK_COMMENT", Channel.Facebook, MessageKind.Comment),
        new(33, "TYPE_INSTAGRAM_COMMENT", Channel.Instagram, MessageKind.Comment),
        new(34, "TYPE_CUSTOM_CALL", Channel.Call, MessageKind.Call),
        new(35, "TYPE_GROUP_SMS", Channel.Sms, MessageKind.Message),
        new(36, "TYPE_INTERNAL_CHAT", Channel.Internal, MessageKind.Message),
        new(37, "TYPE_INTERNAL_COMMENT", Channel.Internal, MessageKind.Comment, "TYPE_INTERNAL_COMMENTS", "INTERNAL_COMMENTS", "InternalComment"),
        new(38, "TYPE_ACTIVITY_EMPLOYEE_ACTION_LOG", Channel.Internal, MessageKind.Activity),
        new(41, "TYPE_TIKTOK", Channel.TikTok, MessageKind.Message),
        new(42, "TYPE_TIKTOK_COMMENT", Channel.TikTok, MessageKind.Comment),
        new(100, null, Channel.Internal, MessageKind.Activity),
        new(null, "TYPE_RCS", Channel.Rcs, MessageKind.Message),
        new(null, "TYPE_ACTIVITY_WHATSAPP", Channel.Internal, MessageKind.Activity),
        new(null, "TYPE_FORM_SUBMISSION", Channel.Form, MessageKind.Message),
        new(null, "TYPE_SMS_REACTION", Channel.Sms, MessageKind.Message),
    ];
}
