namespace UnifiedInbox.Testing;

/// <summary>Over which channels a conversation runs, and what is known of its contact. A fixed round, so that ten conversations show every case.</summary>
internal sealed record LemlistScript(string First, string Second)
{
    /// <summary>The second half is another team mate's, with another subject.</summary>
    public bool ChangesUser { get; private init; }

    public bool KnowsName { get; private init; } = true;

    public bool KnowsEmail { get; private init; } = true;

    public bool HasCall { get; private init; }

    public bool HasVoiceNote { get; private init; }

    public bool HasUnknownType { get; private init; }

    private static LemlistScript[] Round { get; } =
    [
        new("email", "email"),
        new("email", "linkedin"),
        new("email", "email") { ChangesUser = true },
        new("linkedin", "linkedin") { KnowsName = false, KnowsEmail = false, HasVoiceNote = true },
        new("email", "whatsapp") { HasCall = true },
        new("email", "email") { HasUnknownType = true },
        new("linkedin", "email") { HasVoiceNote = true },
        new("email", "sms"),
        new("email", "email") { KnowsName = false },
        new("linkedin", "linkedin") { KnowsEmail = false },
    ];

    public static LemlistScript For(int index) => Round[index % Round.Length];
}
