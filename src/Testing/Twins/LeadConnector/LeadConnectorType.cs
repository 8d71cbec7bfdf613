namespace UnifiedInbox.Testing;

/// <summary>A message type in its two wire forms.</summary>
internal sealed record LeadConnectorType(int Number, string Name)
{
    public static readonly LeadConnectorType Call = new(1, "TYPE_CALL");
    public static readonly LeadConnectorType Sms = new(2, "TYPE_SMS");
    public static readonly LeadConnectorType Email = new(3, "TYPE_EMAIL");
    public static readonly LeadConnectorType Voicemail = new(10, "TYPE_CAMPAIGN_VOICEMAIL");
    public static readonly LeadConnectorType Facebook = new(11, "TYPE_FACEBOOK");
    public static readonly LeadConnectorType Instagram = new(18, "TYPE_INSTAGRAM");
    public static readonly LeadConnectorType WhatsApp = new(19, "TYPE_WHATSAPP");
    public static readonly LeadConnectorType CustomSms = new(20, "TYPE_CUSTOM_SMS");
    public static readonly LeadConnectorType Opportunity = new(28, "TYPE_ACTIVITY_OPPORTUNITY");
    public static readonly LeadConnectorType LiveChat = new(29, "TYPE_LIVE_CHAT");
    public static readonly LeadConnectorType Appointment = new(31, "TYPE_ACTIVITY_APPOINTMENT");
    // Exists on the wire but not in the published enum: readers must keep what they do not know.
    public static readonly LeadConnectorType GroupSms = new(35, "TYPE_GROUP_SMS");
    public static readonly LeadConnectorType InternalComment = new(37, "TYPE_INTERNAL_COMMENT");

    /// <summary>The words of the messages call's type filter; its plural for comments differs from the value.</summary>
    public static IReadOnlySet<string> FilterWords { get; } = new HashSet<string>
    {
        "TYPE_CALL", "TYPE_SMS", "TYPE_RCS", "TYPE_EMAIL", "TYPE_FACEBOOK", "TYPE_GMB", "TYPE_INSTAGRAM", "TYPE_WHATSAPP",
        "TYPE_ACTIVITY_APPOINTMENT", "TYPE_ACTIVITY_CONTACT", "TYPE_ACTIVITY_INVOICE", "TYPE_ACTIVITY_PAYMENT", "TYPE_ACTIVITY_OPPORTUNITY",
        "TYPE_LIVE_CHAT", "TYPE_INTERNAL_COMMENTS", "TYPE_ACTIVITY_EMPLOYEE_ACTION_LOG", "TYPE_TIKTOK", "TYPE_ACTIVITY_WHATSAPP",
        "TYPE_FORM_SUBMISSION",
    };

    public string FilterWord => this == InternalComment ? "TYPE_INTERNAL_COMMENTS" : Name;
}
