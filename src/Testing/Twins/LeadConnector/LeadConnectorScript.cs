namespace UnifiedInbox.Testing;

/// <summary>Over which channels a conversation runs and what else is in it. A fixed round, so that ten conversations show every case.</summary>
internal sealed record LeadConnectorScript(LeadConnectorType First, LeadConnectorType Second)
{
    private static readonly (int, string) Phone = (1, "TYPE_PHONE");
    private static readonly (int, string) Email = (2, "TYPE_EMAIL");
    private static readonly (int, string) Messenger = (3, "TYPE_FB_MESSENGER");

    public bool HasCalls { get; private init; }

    public bool HasComment { get; private init; }

    public bool HasActivities { get; private init; }

    public bool HasSampleMeta { get; private init; }

    public bool HasGroupMessage { get; private init; }

    public bool IsAnonymous { get; private init; }

    /// <summary>The conversation's own type: number and name.</summary>
    public (int Number, string Name) Kind =>
        First == LeadConnectorType.Email ? Email : First == LeadConnectorType.Facebook || First == LeadConnectorType.Instagram ? Messenger : Phone;

    private static LeadConnectorScript[] Round { get; } =
    [
        new(LeadConnectorType.Sms, LeadConnectorType.Sms) { HasComment = true },
        new(LeadConnectorType.Email, LeadConnectorType.Email) { HasActivities = true },
        new(LeadConnectorType.Email, LeadConnectorType.Sms),
        new(LeadConnectorType.WhatsApp, LeadConnectorType.WhatsApp) { HasActivities = true },
        new(LeadConnectorType.Sms, LeadConnectorType.Sms) { HasCalls = true },
        new(LeadConnectorType.Email, LeadConnectorType.Email) { HasComment = true },
        new(LeadConnectorType.LiveChat, LeadConnectorType.Email) { IsAnonymous = true },
        new(LeadConnectorType.Sms, LeadConnectorType.Sms) { HasSampleMeta = true },
        new(LeadConnectorType.Facebook, LeadConnectorType.Instagram) { HasActivities = true, IsAnonymous = true },
        new(LeadConnectorType.CustomSms, LeadConnectorType.Sms) { HasGroupMessage = true, HasCalls = true },
    ];

    public static LeadConnectorScript For(int index) => Round[index % Round.Length];
}
